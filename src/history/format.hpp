#pragma once

#include <cstdint>

// The log, "<data>/<profile>/log.toml". It stays readable for good: a change that an older program would misread takes the
// next format number.
//
//   format = 2                      # first; without it nothing is read
//
//   [[session]]                     # what took place
//   id = "2026-03-16-face"          # unique over all kinds, among the entries that count
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
//   [[reaction]]                    # id, date, area?, grade, kind?, resolved?, session?, note?
//   [[event]]                       # id, event, date, area?, note?, imprecise?
//   [[hold]]                        # id, date, until, area?, reason
//   [[device]]                      # id, date, device: a new needle head
//
// Every entry may say `record = 12`: change number 12 of the log wrote it; and `removed = 13`: change number 13 took it out
// or put another version in its place. Such an entry is kept and no longer counts. If both numbers are the same, the change
// itself was taken back. If `removed` is the lower one, the change has put the entry there as one that does not count: another
// copy of the log had it among what was removed, or its version was not chosen.
//
// Mneedle 0.1.0 wrote format 1: a file a year, with `carried = true` at copies of entries of earlier years, and a
// "removed.toml" whose entries say `how` they went.
//
// Events and steps are words of the rules. Here only their form is checked, because a log stays readable whatever the
// rules say later.

namespace mneedle {

constexpr std::int64_t newest_format = 2;
constexpr std::int64_t oldest_format = 1;

} // namespace mneedle
