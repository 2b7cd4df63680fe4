#include "cli/keeping.hpp"

#include "base/nearest.hpp"
#include "cli/asking.hpp"
#include "cli/profile_rewrite.hpp"
#include "cli/show.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// What is new to the profile, and how it is called.
struct Keepsake {
  ProfileOptions options;
  std::vector<std::string> names;
};

// The conditions that last: those that were named, and those that an event is evidence of.
std::vector<std::string> lasting_of(const Proposal& proposal, const Person& person)
{
  const auto lasting = lasting_conditions(person.rules);
  std::vector<std::string> found;
  const auto add = [&](ConditionId id) {
    const bool stored = std::find(person.profile.conditions.begin(), person.profile.conditions.end(), id)
                        != person.profile.conditions.end();
    const bool known = std::find(found.begin(), found.end(), id.text()) != found.end();
    if (!known && (stored || find_word(id.text(), lasting))) {
      found.emplace_back(id.text());
    }
  };
  std::for_each(proposal.conditions.begin(), proposal.conditions.end(), add);
  person.rules.each<DeferralRule>([&](const Rule&, const DeferralRule& rule) {
    const bool told = std::any_of(proposal.events.begin(), proposal.events.end(),
                                  [&](const Event& event) { return event.event == rule.event; });
    if (told) {
      std::for_each(rule.implies.begin(), rule.implies.end(), add);
    }
  });
  return found;
}

// The length of a pen can be set, so it is asked each time.
void add_device(Keepsake& keep, const Proposal& proposal)
{
  const auto kind = *proposal.device_kind;
  keep.options.device = std::string{word(kind)};
  keep.options.device_kind = std::string{word(kind)};
  keep.names.emplace_back(word(kind));
  if (proposal.depth && kind != DeviceKind::pen) {
    keep.options.depth = to_string(*proposal.depth);
    keep.names.back() += fmt::format(" {} mm", *keep.options.depth);
  }
}

void add_screening(Keepsake& keep, const Proposal& proposal, const Person& person)
{
  auto conditions = lasting_of(proposal, person);
  keep.names.push_back(conditions.empty() ? "health answers (none applies)"
                                          : fmt::format("health answers ({})", fmt::join(conditions, ", ")));
  keep.options.screened = true;
  keep.options.conditions = conditions.empty() ? std::vector<std::string>{"none"} : std::move(conditions);
}

Keepsake new_to_profile(const Proposal& proposal, ScreenedNow screened, const Person& person)
{
  const auto& profile = person.profile;
  Keepsake keep;
  if (proposal.area && !profile.default_area) {
    keep.options.area = std::string{word(*proposal.area)};
    keep.names.push_back(*keep.options.area);
  }
  if (proposal.device_kind && profile.devices.empty()) {
    add_device(keep, proposal);
  }
  if (proposal.sensitivity && !profile.sensitivity) {
    keep.options.sensitivity = std::string{word(*proposal.sensitivity)};
    keep.names.push_back(*keep.options.sensitivity + " skin");
  }
  if (screened == ScreenedNow::yes) {
    add_screening(keep, proposal, person);
  }
  return keep;
}

} // namespace

void offer_to_keep(const Proposal& proposal, ScreenedNow screened, const Person& person, Host& host,
                   const CommonOptions& common)
{
  const auto keep = new_to_profile(proposal, screened, person);
  if (keep.names.empty()) {
    return;
  }
  const auto names = fmt::format("{}", fmt::join(keep.names, ", "));
  if (ask_yes_no(fmt::format("Save for next time: {}? y/n", names), host, common)) {
    rewrite_profile(keep.options, host, person);
    saying_changed(Changed::profile,
                   [&] { host.out(fmt::format("Saved in {}\n", visible(person.places.profile_file))); });
  }
}

} // namespace mneedle
