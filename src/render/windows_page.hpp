#pragma once

#include "render/page.hpp"

#include <mneedle/report.hpp>

#include <vector>

namespace mneedle {

// What is allowed again on one day, in the order of the rules.
struct WindowDay {
  Date day;
  std::string rule; // of the first
  std::vector<std::string> texts;
};

// Windows that end on the same day together, the earliest day first.
std::vector<WindowDay> by_day(const std::vector<WindowLine>& windows);

// What follows a session, a line each: from when things are allowed again, then the days to look at the skin.
void add_windows(const std::vector<WindowLine>& aftercare, const std::vector<CheckInLine>& check_ins,
                 Page& page);

} // namespace mneedle
