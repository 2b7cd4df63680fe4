#include "render/windows_page.hpp"

#include <fmt/format.h>

namespace mneedle {

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
