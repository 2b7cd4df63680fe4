#pragma once

#include "cli/person.hpp"

#include <mneedle/report.hpp>

#include <string_view>
#include <vector>

namespace mneedle {

// Everything stored about the person, and what the log knows about the devices, each value with where it comes from.
// `day_origin` is what says which day it is.
ProfileReport profile_report(const Person& person, std::string_view day_origin);

// Why the stored screening counts for nothing on that day: it is too old, or a lasting condition of these rules was not part of
// it. Empty where it counts, or there is none.
std::string lack_of_screening(const Profile& profile, Date today, const RuleBook& rules);

// The values that two profiles have differently, in words.
std::vector<ProfileChange> changes_between(const Profile& before, const Profile& after);

} // namespace mneedle
