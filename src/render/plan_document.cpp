// A course of sessions, a line each; what keeps it from being met.

#include "render/document_parts.hpp"
#include "render/documents.hpp"
#include "render/json.hpp"
#include "render/month_grid.hpp"
#include "render/phrases.hpp"
#include "render/plan_words.hpp"
#include "render/windows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

bool several(const PlanReport& report) { return report.areas.size() > 1; }

// "face, 0.25 mm roller; neck, 0.25 mm roller".
std::string course_of(const PlanReport& report)
{
  std::vector<std::string> parts;
  parts.reserve(report.areas.size());
  for (const auto& area : report.areas) {
    parts.push_back(session_subject(area.area, area.depth, area.device_kind));
  }
  return listed(parts, "; ");
}

std::string span_of(const PlanReport& report)
{
  const auto first = day_words(report.sessions.front().date, report.today);
  return report.sessions.size() == 1
           ? first
           : fmt::format("{} to {}", first, day_words(report.sessions.back().date, report.today));
}

std::string planned(const PlanReport& report)
{
  return counted(static_cast<int>(report.sessions.size()), "session");
}

void add_headline(const PlanReport& report, Document& page)
{
  if (report.bindings.empty()) {
    const auto text = fmt::format("{}, {}, {}", planned(report), course_of(report), span_of(report));
    page.headline(Row{"", text, "Plan: " + text});
  } else {
    page.headline("NO PLAN",
                  fmt::format("{} of {}, {}: {}", report.sessions.size(), counted(report.wanted, "session"),
                              course_of(report), report.bindings.front().constraint),
                  Tone::bad);
  }
}

void add_plan_matter(const PlanReport& report, Document& page)
{
  add_matter(fmt::format("{}: {}", report.bindings.empty() ? "Plan" : "NO PLAN", course_of(report)),
             report.today, page);
  page.matter("met", report.bindings.empty() ? "true" : "false");
  std::vector<std::optional<Area>> areas;
  for (const auto& area : report.areas) {
    areas.push_back(area.area);
  }
  add_matter_areas(areas, page);
  std::vector<std::string> days;
  for (const auto& session : report.sessions) {
    days.push_back(to_string(session.date));
  }
  page.matter("sessions", fmt::format("[{}]", listed(days)));
}

void add_bindings(const PlanReport& report, Document& page)
{
  for (const auto& binding : report.bindings) {
    std::vector<std::string> areas;
    for (const auto area : binding.areas) {
      areas.emplace_back(word(area));
    }
    const auto where = several(report) && !areas.empty() ? fmt::format("{}: ", listed(areas)) : "";
    page.row("Why not", fmt::format("{}{}", where, binding.message));
    for (const auto& finding : binding.findings) {
      page.row("", finding.brief);
      page.because(because_words(finding));
    }
  }
}

// "Thu 17 Dec (sunbeds Thu 24 Dec)": all but the last to end.
std::string aftercare_ends(const PlanLine& session, Date today)
{
  const auto days = by_day(session.aftercare);
  if (days.empty()) {
    return "";
  }
  const auto& last = days.back();
  return days.size() == 1 ? day_words(last.day, today)
                          : fmt::format("{} ({} {})", day_words(days[days.size() - 2].day, today),
                                        titles_in_a_row(last.titles), day_words(last.day, today));
}

void add_sessions(const PlanReport& report, Document& page)
{
  Table table{{"#", "DAY", "EARLIEST", "AFTERCARE ENDS"}, {}, {}};
  if (several(report)) {
    table.heads.insert(table.heads.begin() + 2, "AREA");
  }
  for (const auto& session : report.sessions) {
    std::vector<std::string> row{std::to_string(session.number), day_words(session.date, report.today),
                                 day_words(session.earliest, report.today),
                                 aftercare_ends(session, report.today)};
    if (several(report)) {
      row.insert(row.begin() + 2, area_words(session.area));
    }
    table.rows.push_back(std::move(row));
  }
  page.table(std::move(table));
}

void add_notes(const PlanReport& report, Document& page)
{
  for (const auto& note : report.notes) {
    page.row("Note", note);
  }
  page.row("Read as", assumed_words(report.assumed, Which::guesses));
}

void add_in_full(const PlanReport& report, Document& page)
{
  page.from(Amount::full);
  page.row("Read as", assumed_words(report.assumed));
  for (const auto& session : report.sessions) {
    page.gap().heading(fmt::format("Session {}: {}, {}", session.number,
                                   day_words(session.date, report.today), session_words(session)));
    for (const auto& day : by_day(session.aftercare)) {
      page.row("", fmt::format("{}: {}", with_weekday(day.day), listed(day.texts, "; ")));
    }
  }
  for (const auto& binding : report.bindings) {
    for (const auto& finding : binding.findings) {
      add_in_full(finding, page);
    }
  }
  page.from(Amount::brief);
}

// The days of the areas with a session. Where there is none nothing is laid out, and no letter would be true.
void add_days(const PlanReport& report, Document& page)
{
  std::vector<std::string> names;
  auto days = report.days;
  for (auto& day : days) {
    day.marks.clear();
  }
  for (std::size_t i = 0; i < report.areas.size(); ++i) {
    const auto area = report.areas[i].area;
    if (std::none_of(report.sessions.begin(), report.sessions.end(),
                     [&](const PlanLine& session) { return session.area == area; })) {
      continue;
    }
    names.push_back(area_words(area));
    for (std::size_t day = 0; day < days.size(); ++day) {
      days[day].marks.push_back(report.days[day].marks[i]);
    }
  }
  add_calendar(names, days, report.today, page);
}

} // namespace

Document document_of(const PlanReport& report)
{
  Document page;
  add_plan_matter(report, page);
  add_headline(report, page);
  add_bindings(report, page);
  add_sessions(report, page);
  add_notes(report, page);
  add_in_full(report, page);
  if (!report.days.empty()) {
    page.from(report.calendar ? Amount::brief : Amount::full);
    add_days(report, page);
    page.from(Amount::brief);
  }
  add_notice(report.notice, report.ruleset, page);
  return page;
}

} // namespace mneedle
