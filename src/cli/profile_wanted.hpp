#pragma once

#include "cli/command.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/profile.hpp>

#include <optional>
#include <string>
#include <vector>

namespace mneedle {

// What `profile init` was told, as typed.
struct ProfileOptions {
  std::optional<std::string> sensitivity;
  std::vector<std::string> conditions;
  bool screened = false;
  std::optional<std::string> screened_on;
  std::optional<std::string> area;
  std::optional<std::string> device;
  std::optional<std::string> device_kind;
  std::optional<std::string> depth;
  std::optional<std::string> default_device;
};

std::vector<Option> profile_options(ProfileOptions& options);

// Whether there is nothing to store.
bool says_nothing(const ProfileOptions& options);

// Throws Error (usage) for what cannot be the name of a device.
void refuse_odd_name(const Said& name);

// What the options mean under these rules on this day. Throws Error (usage) with every complaint, and where there
// is not one of them.
Proposal told(const ProfileOptions& options, Date today, const RuleBook& rules);

// The profile as it has to be once `told` is true; a screening was one of all that lasts under these rules. What nothing
// was said about stays. Throws Error (usage) for a device that has no kind, or no place in the profile.
Profile wanted_profile(Profile before, const ProfileOptions& options, const Proposal& told,
                       const RuleBook& rules);

} // namespace mneedle
