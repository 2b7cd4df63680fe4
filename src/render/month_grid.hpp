#pragma once

#include "render/document.hpp"

#include <mneedle/report.hpp>

namespace mneedle {

// A calendar of each month in which something is marked, weeks from Monday on, and a line that explains its letters. As many
// areas share a calendar as fit side by side in a cell; each has its own if the terminal is narrow. `names` are those of the
// marks of each day.
void add_calendar(const std::vector<std::string>& names, const std::vector<PlanDay>& days, Date today,
                  Document& page);

} // namespace mneedle
