#pragma once

#include "history/join.hpp"

#include <mneedle/log.hpp>

#include <vector>

namespace mneedle {

// Whether an entry of an earlier year still matters when `year` begins, whatever happens in it: a reaction that is not
// over, or was over so late that rest may count from it; a hold that runs on; the newest needle head of a device.
// What matters by its date alone needs no copy: forecasts read back as far as any rule looks. `heads` are all of the log.
bool open_in(int year, const Entry& entry, const std::vector<NeedleHead>& heads);

// `uncarried` of files, oldest first, that are joined to `history`.
std::vector<Uncarried> uncarried_in(const std::vector<YearFile>& files, const History& history);

} // namespace mneedle
