#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/markdown_parts.hpp"
#include "render/next_words.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string next_title(const NextArea& area, Date today)
{
  std::vector<std::string> parts{outlook_words(area, today), progress_words(area)};
  std::erase(parts, "");
  return fmt::format("{}: {}", area_name(area), listed(parts));
}

// Of one area its own title, of several the verdict of each.
std::string whole_title(const NextReport& report)
{
  if (report.areas.size() == 1) {
    return next_title(report.areas.front(), report.today);
  }
  std::vector<std::string> parts;
  for (const auto& area : report.areas) {
    parts.push_back(fmt::format("{}: {}", area_name(area), verdict_label(area.kind)));
  }
  return parts.empty() ? "mneedle next: nothing recorded lately" : listed(parts, "; ");
}

// Verdict and dates of one area; of several they would not say whose they are.
void add_next_matter(const NextReport& report, MarkdownNote& note)
{
  add_matter(whole_title(report), report.today, note);
  std::vector<std::optional<Area>> areas;
  for (const auto& area : report.areas) {
    areas.push_back(area.area);
  }
  add_matter_areas(areas, note);
  if (report.areas.size() == 1) {
    const auto& area = report.areas.front();
    note.matter("verdict", json::quoted(verdict_word(area.kind)));
    note.matter("kind", json::quoted(kind_word(area.kind)));
    if (!area.undated) {
      add_matter_day("earliest", area.earliest, note);
      add_matter_day("recommended", area.recommended, note);
    }
  }
}

void add_area(const NextArea& area, MarkdownNote& note)
{
  add_facts(facts_of(area), note);
  for (const auto& finding : area.findings) {
    add_finding(finding, note);
  }
  add_windows(area.aftercare, area.check_ins, note);
}

} // namespace

std::string markdown_of(const NextReport& report, const Style& style)
{
  MarkdownNote note;
  add_next_matter(report, note);
  if (report.areas.empty()) {
    note.title(whole_title(report));
  }
  for (const auto& area : report.areas) {
    note.title(next_title(area, report.today));
    add_area(area, note);
  }
  note.written(dates_only);
  add_notice(report.notice, report.ruleset, note);
  return note.to_text(style);
}

} // namespace mneedle
