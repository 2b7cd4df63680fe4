#include "render/text.hpp"

#include <fmt/format.h>

namespace mneedle {

Page page_of(const ProfileReport& report)
{
  Page page{{"", report.file, 2}};
  for (const auto& line : report.lines) {
    page.add("", fmt::format("{}: {} ({})", line.key, line.value, line.origin), 2);
  }
  return page;
}

} // namespace mneedle
