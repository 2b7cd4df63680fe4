#include "render/text.hpp"

#include <fmt/format.h>

namespace mneedle {

Page page_of(const ProfileReport& report)
{
  Page page{{"", report.headline.empty() ? report.file : report.headline, 2}};
  for (const auto& change : report.changes) {
    page.add("", fmt::format("{}: {} -> {}", change.key, change.before, change.after), 2);
  }
  if (!report.headline.empty()) {
    page.gap();
  }
  for (const auto& line : report.lines) {
    page.add("", fmt::format("{}: {} ({})", line.key, line.value, line.origin), 2);
  }
  return page;
}

} // namespace mneedle
