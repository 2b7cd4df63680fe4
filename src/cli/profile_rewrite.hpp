#pragma once

#include "cli/person.hpp"
#include "cli/profile_wanted.hpp"

namespace mneedle {

// A profile before and after its file was changed.
struct ProfileRewrite {
  bool existed = false;
  Profile before;
  Profile after;
};

// Stores what the options say in the profile's file, in one locked step, and makes the folders that it needs. Throws Error
// (usage) for options that cannot be, and as `wanted_profile`.
ProfileRewrite rewrite_profile(const ProfileOptions& options, Host& host, const Person& person);

} // namespace mneedle
