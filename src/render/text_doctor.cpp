#include "render/phrases.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

std::string summary(const DoctorReport& report)
{
  const auto errors =
    static_cast<int>(std::count_if(report.lines.begin(), report.lines.end(),
                                   [](const DoctorLine& line) { return line.ailment == Ailment::error; }));
  const auto remarks = static_cast<int>(report.lines.size()) - errors;
  if (report.lines.empty()) {
    return "nothing wrong was found";
  }
  const auto rest = remarks > 0 ? counted(remarks, "remark") : "";
  return errors > 0 ? listed(rest.empty() ? std::vector{counted(errors, "error")}
                                          : std::vector{counted(errors, "error"), rest})
                    : rest;
}

} // namespace

Page page_of(const DoctorReport& report)
{
  Page page{{"", summary(report), 0}};
  for (const auto& line : report.lines) {
    page.gap().add("",
                   fmt::format("{}: {}: {}", line.ailment == Ailment::error ? "error" : "remark", line.place,
                               line.message),
                   2);
    if (line.command.empty()) {
      page.add_text("  to mend it: ", line.mend, 4);
    } else {
      page.add("  to mend it: " + line.command, "", 4).add_text("    ", line.mend, 4);
    }
  }
  return page;
}

} // namespace mneedle
