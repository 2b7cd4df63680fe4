// The course so far, a line for each area and needle head.

#include "render/documents.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

Table courses(const SummaryReport& report)
{
  Table table{{"AREA", "SESSIONS", "FIRST", "LAST", "KEPT", "TOO SOON", "DAYS OFF", "REACTIONS"}, {}, {}};
  for (const auto& line : report.areas) {
    const auto between = line.kept + line.broken > 0;
    table.rows.push_back({std::string{word(line.area)}, std::to_string(line.sessions), to_string(line.first),
                          to_string(line.last), between ? std::to_string(line.kept) : "",
                          between ? std::to_string(line.broken) : "", std::to_string(line.rest.count()),
                          std::to_string(line.reactions)});
  }
  return table;
}

} // namespace

Document document_of(const SummaryReport& report)
{
  Document page;
  int sessions = 0;
  for (const auto& line : report.areas) {
    sessions += line.sessions;
  }
  page.code(false).headline("", fmt::format("{} in {}", counted(sessions, "session"),
                                            counted(static_cast<int>(report.areas.size()), "area")));
  page.table(courses(report));
  for (const auto& line : report.heads) {
    page.row("Head", fmt::format("{}: since {}, used {}", line.device, day_words(line.since, report.today),
                                 counted(line.uses, "time")));
  }
  return page;
}

} // namespace mneedle
