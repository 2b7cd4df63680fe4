#pragma once

#include <cstdint>

// The year file, "<data>/<profile>/2026.toml". It is promised to stay readable: a change that an older program
// would misread takes the next format number.
//
//   format = 1                      # first; without it nothing is read
//   carried = true                  # what was still open when this year was begun stands below, marked so
//
//   [[session]]                     # what took place
//   id = "2026-03-16-face"          # unique over all kinds and years
//   date = 2026-03-16
//   area = "face"                   # left out: not known
//   depth_mm = 0.25                 # left out: not known
//   setting = "professional"        # left out: home
//   bled = true                     # left out: no
//   device_kind = "roller"
//   device = "blue"                 # a name in the profile
//   sensitivity = "normal"          # as it was on that day
//   done = ["inspect-skin"]         # steps; []: none; left out: nothing was recorded about them
//   note = "..."
//   imprecise = true                # the date was given as a month or a year
//
//   [[reaction]]                    # id, date, area?, grade, resolved?, note?
//   [[event]]                       # id, event, date, area?, note?, imprecise?
//   [[hold]]                        # id, date, until, area?, reason
//   [[device]]                      # id, date, device: a new needle head
//
// Every entry may say `record = 12`, the how-manieth change of the log wrote it, and `carried = true`: it is a copy of an
// entry of an earlier year.
//
// "<data>/<profile>/removed.toml" has the same form, with `removed = 13`, the change that took the entry out, and `how`:
// "removed", "replaced" or "undone".
//
// Events and steps are words of the rules; here only their form is looked at, because a log must stay
// readable whatever the rules say later.

namespace mneedle {

constexpr std::int64_t newest_format = 1;

} // namespace mneedle
