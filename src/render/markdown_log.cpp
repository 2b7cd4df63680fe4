#include "render/log_words.hpp"
#include "render/markdown.hpp"
#include "render/markdown_parts.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string log_title(const LogReport& report)
{
  if (!report.headline.empty()) {
    return report.headline;
  }
  const auto count = report.entries.size();
  return count == 0 ? "Log: no entries" : fmt::format("Log: {} entr{}", count, count == 1 ? "y" : "ies");
}

void add_entries(const std::vector<LogLine>& entries, MarkdownNote& note)
{
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : entries) {
    const auto [date, what, judged, text] = words_about(line);
    const auto id =
      line.role.empty() ? id_of(line.entry) : fmt::format("{}: {}", line.role, id_of(line.entry));
    rows.push_back({date, what, judged, text, id});
  }
  if (!rows.empty()) {
    note.table({"date", "entry", "judged", "note", "id"}, rows);
  }
}

void add_details(const LogReport& report, MarkdownNote& note)
{
  for (const auto& line : report.entries) {
    if (report.detailed == Detailed::yes && line.role.empty()) {
      add_facts(details_of(line), note);
    }
  }
}

} // namespace

std::string markdown_of(const LogReport& report, const Style& style)
{
  MarkdownNote note;
  add_matter(log_title(report), report.today, note);
  note.title(log_title(report));
  add_entries(report.entries, note);
  add_details(report, note);
  add_windows(report.aftercare, report.check_ins, note);
  if (report.ruleset) {
    add_notice(report.notice, *report.ruleset, note);
  }
  return note.to_text(style);
}

} // namespace mneedle
