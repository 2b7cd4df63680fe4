#pragma once

#include "render/page.hpp"

namespace mneedle {

// A calendar of each month in which something is marked, weeks from Monday on, and a line that explains the marks. Of
// many areas not more share a calendar than fit side by side in a cell. `names` are those of the marks of each day.
void add_calendar(const std::vector<std::string>& names, const std::vector<PlanDay>& days, Page& page);

} // namespace mneedle
