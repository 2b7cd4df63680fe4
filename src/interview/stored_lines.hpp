#pragma once

#include "interview/topics.hpp"

#include <string>
#include <vector>

// What counts without having been said, a line each with where it is from, so that a person can confirm it, too.

namespace mneedle {

// Of the session: area, device, needle and skin, as the profile has them.
std::vector<std::string> stored_of_session(const Known& known, const Answers& said);

// And what else a verdict rests on: the uses of the device, the conditions, the screening and the last session.
std::vector<std::string> stored_of_person(const Known& known, const Told& told);

} // namespace mneedle
