#pragma once

#include "cli/person.hpp"

#include <mneedle/report.hpp>

#include <string_view>
#include <vector>

namespace mneedle {

// Everything stored about the person, and what the log knows about the devices, each value with where it comes from.
// `day_origin` is what says which day it is.
ProfileReport profile_report(const Person& person, std::string_view day_origin);

// The values that two profiles have differently, in words.
std::vector<ProfileChange> changes_between(const Profile& before, const Profile& after);

} // namespace mneedle
