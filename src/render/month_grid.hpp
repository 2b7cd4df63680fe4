#pragma once

#include "render/page.hpp"

namespace mneedle {

// A calendar of each month in which something is marked, weeks from Monday on, and a line that explains the marks. Of
// many areas not more share a calendar than fit side by side in a cell.
void add_calendar(const PlanReport& report, Page& page);

} // namespace mneedle
