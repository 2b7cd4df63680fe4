// What is ahead: one area on a line, several in a table, then an agenda by day.

#include "render/document_parts.hpp"
#include "render/documents.hpp"
#include "render/json.hpp"
#include "render/month_grid.hpp"
#include "render/next_words.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace mneedle {
namespace {

constexpr std::size_t lines_on_screen = 24;

Tone tone_of_area(const NextArea& area)
{
  return !area.kind ? Tone::good : *area.kind == Severity::stop ? Tone::bad : Tone::careful;
}

RestWords rest_of(const NextArea& area)
{
  // Once the rest is over it no longer decides a NO-GO.
  const bool counts = area.rest && (!area.kind || area.rest->day < area.rest->minimum);
  return counts ? rest_words(*area.rest) : RestWords{};
}

// "Mon 7 Dec, better Thu 10 Dec".
std::string dates_of(const NextArea& area, Date today)
{
  std::vector<std::string> parts{earliest_words(area, today), better_words(area, today)};
  if (!parts.back().empty()) {
    parts.back().insert(0, "better ");
  }
  std::erase(parts, "");
  return listed(parts);
}

// For a title.
std::string title_of(const NextArea& area, Date today)
{
  const auto dates = dates_of(area, today);
  return fmt::format("{}: {}{}{}", area_words(area.area), status_word(area), dates.empty() ? "" : ", ",
                     dates);
}

std::string title_of(const NextReport& report)
{
  if (report.areas.size() == 1) {
    return title_of(report.areas.front(), report.today);
  }
  std::vector<std::string> parts;
  for (const auto& area : report.areas) {
    parts.push_back(fmt::format("{}: {}", area_words(area.area), status_word(area)));
  }
  return parts.empty() ? "mneedle next: no recent sessions" : listed(parts, "; ");
}

// Verdict and dates of one area; of several they would not say whose they are.
void add_next_matter(const NextReport& report, Document& page)
{
  add_matter(title_of(report), report.today, page);
  std::vector<std::optional<Area>> areas;
  for (const auto& area : report.areas) {
    areas.push_back(area.area);
  }
  add_matter_areas(areas, page);
  if (report.areas.size() == 1) {
    const auto& area = report.areas.front();
    page.matter("verdict", json::quoted(verdict_word(area.kind)));
    page.matter("kind", json::quoted(kind_word(area.kind)));
    if (!area.undated) {
      add_matter_day("earliest", area.earliest, page);
      add_matter_day("recommended", area.recommended, page);
    }
  }
}

// The rest that decides is on the line of the area already.
bool told_by_bar(const FindingLine& finding, const NextArea& area)
{
  return finding.rest && !rest_of(area).bar.empty() && finding.until
         && (*finding.until == area.rest->since + area.rest->minimum
             || *finding.until == area.rest->since + area.rest->recommended);
}

// What else there is to say of an area, with its name if it is one of several.
void add_reasons(const NextArea& area, std::string_view name_before, Document& page)
{
  std::vector<FindingLine> left;
  for (const auto& finding : area.findings) {
    if (!told_by_bar(finding, area)) {
      left.push_back(finding);
      auto& added = left.back();
      if (!added.flag.empty()) {
        added.brief = fmt::format("{}: `{}`", added.title, std::exchange(added.flag, ""));
      }
      left.back().brief.insert(0, name_before);
    }
  }
  constexpr std::pair<Severity, std::string_view> names[] = {{Severity::stop, "Stop"},
                                                             {Severity::open, "Answer"},
                                                             {Severity::fix, "Fix"},
                                                             {Severity::wait, "Wait"},
                                                             {Severity::caution, "Caution"}};
  for (const auto& [severity, name] : names) {
    add_findings(left, severity, name, page);
  }
}

// What several areas share stands there once.
void add_guesses(const std::vector<NextArea>& areas, Document& page)
{
  std::vector<Assumption> all;
  for (const auto& area : areas) {
    for (const auto& one : area.assumed) {
      if (std::find(all.begin(), all.end(), one) == all.end()) {
        all.push_back(one);
      }
    }
  }
  page.row("Read as", assumed_words(all, Which::guesses));
}

// The next thing to do.
void add_next_command(const std::vector<NextArea>& areas, Document& page)
{
  const auto ready =
    std::find_if(areas.begin(), areas.end(), [](const NextArea& area) { return !area.kind; });
  if (ready != areas.end() && ready->area) {
    page.sentence(fmt::format("Before a session: `mneedle check {}`", word(*ready->area)));
  }
}

// What the dates were worked out from.
void add_facts(const NextArea& area, Document& page)
{
  page.from(Amount::why);
  page.row("Last", area.last ? session_words(*area.last) : "not recorded");
  page.row("Needle", area.depth ? in_millimetres(*area.depth) : "not known");
  page.row("Skin", area.sensitivity_effective ? std::string{word(*area.sensitivity_effective)} : "not known");
  page.row("Read as", assumed_words(area.assumed));
  page.from(Amount::brief);
}

void add_full(const NextArea& area, Document& page)
{
  page.from(Amount::full).gap().heading(area_words(area.area));
  for (const auto& finding : area.findings) {
    add_in_full(finding, page);
  }
  for (const auto& window : area.aftercare) {
    page.row("", fmt::format("{}: again from {}", window.text, with_weekday(window.allowed_from)));
  }
  for (const auto& look : area.check_ins) {
    page.row("", fmt::format("{}: {}", with_weekday(look.on), look.text));
  }
  page.from(Amount::brief);
}

Table table_of(const NextReport& report)
{
  Table table{{"AREA", "STATUS", "REST", "EARLIEST", "", "BETTER"}, {}, {}};
  table.bar_column = 2;
  for (const auto& area : report.areas) {
    const auto left =
      area.days_left && *area.days_left > Days{0} && !earliest_words(area, report.today).empty()
        ? fmt::format("{:>2} d", area.days_left->count())
        : "";
    const std::string status{status_word(area)};
    const auto [bar, words] = rest_of(area);
    table.bars.push_back(bar);
    table.rows.push_back({area_words(area.area), status, bar.empty() ? "" : words,
                          earliest_words(area, report.today), left, better_words(area, report.today)});
    table.toned.push_back({status, tone_of_area(area)});
  }
  return table;
}

// What happens on a day, area by area.
using Agenda = std::map<Date, std::vector<std::pair<std::string, std::string>>>;

// Areas for which the same holds share a line.
void note(std::vector<std::pair<std::string, std::string>>& entries, const std::string& area,
          std::string words)
{
  const auto same =
    std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.second == words; });
  if (same == entries.end()) {
    entries.emplace_back(area, std::move(words));
  } else {
    same->first.append(", ").append(area);
  }
}

Agenda agenda_of(const NextReport& report)
{
  Agenda agenda;
  for (const auto& area : report.areas) {
    for (auto& [day, words, looks] : days_of(area.aftercare, area.check_ins)) {
      const bool ready = area.earliest == day && !area.undated;
      note(agenda[day], area_words(area.area), fmt::format("{}{}", ready ? "READY; " : "", words));
    }
  }
  return agenda;
}

// As many days as fit a screen.
void add_agenda(const NextReport& report, Document& page)
{
  const auto agenda = agenda_of(report);
  std::size_t width = 0;
  for (const auto& [day, entries] : agenda) {
    for (const auto& [areas, words] : entries) {
      width = std::max(width, areas.size() + 2);
    }
  }
  auto rows = report.areas.size() + 2;
  for (const auto& [day, entries] : agenda) {
    if (rows + entries.size() > lines_on_screen) {
      page.row("", fmt::format("More until {}: `--full`", day_words(agenda.rbegin()->first, report.today)));
      page.from(Amount::full);
      rows = 0;
    }
    auto name = day_name(day, report.today);
    for (const auto& [area, words] : entries) {
      page.row({std::exchange(name, ""), words, area, static_cast<int>(width)});
    }
    rows += entries.size();
  }
  page.from(Amount::brief);
}

// "face  WAIT [####............] day 3 of 7, Mon 7 Dec, better Thu 10 Dec".
Row head_row(const NextArea& area, Date today)
{
  const auto [bar, words] = rest_of(area);
  const std::string status{status_word(area)};
  const auto label = fmt::format("{}  {}", area_words(area.area), status);
  std::vector<std::string> parts{words, dates_of(area, today)};
  std::erase(parts, "");
  Row row{label, listed(parts), title_of(area, today)};
  row.bar = bar;
  row.toned = {{status, tone_of_area(area)}};
  return row;
}

void add_single(const NextArea& area, Date today, Document& page)
{
  page.headline(head_row(area, today));
  add_reasons(area, "", page);
  add_guesses({area}, page);
  add_agenda(area.aftercare, area.check_ins, today, page);
}

void add_several(const NextReport& report, Document& page)
{
  page.headline(title_of(report), table_of(report));
  for (const auto& area : report.areas) {
    add_reasons(area, area_words(area.area) + ": ", page);
  }
  add_guesses(report.areas, page);
  add_agenda(report, page);
}

} // namespace

Document document_of(const NextReport& report)
{
  Document page;
  add_next_matter(report, page);
  if (report.areas.empty()) {
    page.headline("No recent sessions.", "First time? `mneedle check`");
  } else if (report.areas.size() == 1) {
    add_single(report.areas.front(), report.today, page);
  } else {
    add_several(report, page);
  }
  add_next_command(report.areas, page);
  if (!report.days.empty()) {
    std::vector<std::string> names(report.areas.size());
    std::transform(report.areas.begin(), report.areas.end(), names.begin(),
                   [](const NextArea& area) { return area_words(area.area); });
    add_calendar(names, report.days, report.today, page);
  }
  for (const auto& area : report.areas) {
    add_facts(area, page);
    add_full(area, page);
  }
  add_notice(report.notice, report.ruleset, page);
  return page;
}

} // namespace mneedle
