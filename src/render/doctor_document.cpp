// What doctor found: each problem with a number, and the command that mends it on a line of its own.

#include "render/documents.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

std::string found_words(const DoctorReport& report)
{
  const auto errors =
    static_cast<int>(std::count_if(report.lines.begin(), report.lines.end(),
                                   [](const DoctorLine& line) { return line.ailment == Ailment::error; }));
  const auto remarks = static_cast<int>(report.lines.size()) - errors;
  std::vector<std::string> parts{errors > 0 ? counted(errors, "error") : "",
                                 remarks > 0 ? counted(remarks, "remark") : ""};
  std::erase(parts, "");
  return listed(parts);
}

void add_problem(std::size_t number, const DoctorLine& line, Document& page)
{
  const bool error = line.ailment == Ailment::error;
  Row row{fmt::format("{} {}", number, error ? "error" : "remark"),
          fmt::format("{}: {}", line.place, line.message)};
  row.toned = {{row.name, error ? Tone::bad : Tone::careful}};
  page.row(std::move(row));
  if (!line.command.empty()) {
    page.command("Mend", line.command);
  }
  page.row(line.command.empty() ? "Mend" : "", line.mend);
}

} // namespace

Document document_of(const DoctorReport& report)
{
  Document page;
  page.code(false);
  if (report.lines.empty()) {
    page.headline("OK", "rules, profile and log", Tone::good);
    return page;
  }
  const bool ill = report.lines.front().ailment == Ailment::error;
  const auto found = found_words(report);
  page.headline(ill ? "PROBLEMS" : "REMARKS", found, ill ? Tone::bad : Tone::careful);
  for (std::size_t i = 0; i < report.lines.size(); ++i) {
    add_problem(i + 1, report.lines[i], page);
  }
  return page;
}

} // namespace mneedle
