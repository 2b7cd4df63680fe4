#pragma once

#include <mneedle/report.hpp>

#include <string>
#include <vector>

namespace mneedle {

// What is allowed again on one day, in the order of the rules.
struct WindowDay {
  Date day;
  std::string rule; // of the first, as is the span
  std::string span;
  std::vector<std::string> texts;
  std::vector<std::string> titles;
};

// Windows that end on the same day together, the earliest day first.
std::vector<WindowDay> by_day(const std::vector<WindowLine>& windows);

} // namespace mneedle
