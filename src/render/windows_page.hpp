#pragma once

#include "render/page.hpp"

#include <mneedle/report.hpp>

#include <vector>

namespace mneedle {

// What follows a session, a line each: from when things are allowed again, then the days to look at the skin.
void add_windows(const std::vector<WindowLine>& aftercare, const std::vector<CheckInLine>& check_ins,
                 Page& page);

} // namespace mneedle
