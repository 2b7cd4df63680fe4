#include "render/windows.hpp"

#include <algorithm>

namespace mneedle {

std::vector<WindowDay> by_day(const std::vector<WindowLine>& windows)
{
  std::vector<WindowDay> days;
  for (const auto& window : windows) {
    auto day = std::find_if(days.begin(), days.end(),
                            [&](const WindowDay& one) { return one.day == window.allowed_from; });
    if (day == days.end()) {
      days.push_back({window.allowed_from, window.rule, window.span, {}, {}});
      day = days.end() - 1;
    }
    day->texts.push_back(window.text);
    day->titles.push_back(window.title.empty() ? window.text : window.title);
  }
  std::sort(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
  return days;
}

} // namespace mneedle
