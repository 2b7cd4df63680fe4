#include "render/windows_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

std::vector<WindowDay> by_day(const std::vector<WindowLine>& windows)
{
  std::vector<WindowDay> days;
  for (const auto& window : windows) {
    auto day = std::find_if(days.begin(), days.end(),
                            [&](const WindowDay& one) { return one.day == window.allowed_from; });
    if (day == days.end()) {
      days.push_back({window.allowed_from, window.rule, {}});
      day = days.end() - 1;
    }
    day->texts.push_back(window.text);
  }
  std::sort(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
  return days;
}

void add_windows(const std::vector<WindowLine>& aftercare, const std::vector<CheckInLine>& check_ins,
                 Page& page)
{
  for (const auto& window : aftercare) {
    page.add("  ", fmt::format("{}: again from {}", window.text, with_weekday(window.allowed_from)), 6);
  }
  for (const auto& check_in : check_ins) {
    page.add("  ", fmt::format("{}: {}", with_weekday(check_in.on), check_in.text), 6);
  }
}

} // namespace mneedle
