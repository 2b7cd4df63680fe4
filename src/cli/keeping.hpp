#pragma once

#include "cli/person.hpp"

namespace mneedle {

// Whether every lasting condition was asked in this check.
enum class ScreenedNow { no, yes };

// Asks once whether to store in the profile what lasts from one session to the next, and stores it on a yes: the skin, the
// area and the device if the profile has none, and the screening. What can change overnight is never stored. Asks nothing if
// the profile would not change.
void offer_to_keep(const Proposal& proposal, ScreenedNow screened, const Person& person, Host& host,
                   const CommonOptions& common);

} // namespace mneedle
