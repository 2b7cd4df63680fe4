#include "render/finding_page.hpp"
#include "render/month_grid.hpp"
#include "render/phrases.hpp"
#include "render/plan_words.hpp"
#include "render/text.hpp"
#include "render/windows_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

Paragraph summary(const PlanReport& report)
{
  const auto words = plan_words(report);
  return report.bindings.empty() ? Paragraph{"", words, 2}
                                 : Paragraph{"NO PLAN: ", words, 2, {{"NO PLAN", Tone::bad}}};
}

void add_bindings(const std::vector<BindingLine>& bindings, Page& page)
{
  if (bindings.empty()) {
    return;
  }
  page.heading("What binds");
  for (const auto& binding : bindings) {
    page.add("  ", binding_words(binding), 6);
    for (const auto& finding : binding.findings) {
      add_finding(finding, page, Cite::yes);
    }
  }
}

void add_aftercare(const std::vector<WindowLine>& windows, Page& page)
{
  for (const auto& [day, rule, texts] : by_day(windows)) {
    page.add(fmt::format("      again from {}: ", with_weekday(day)), listed(texts, "; "), 8);
  }
}

void add_sessions(const std::vector<PlanLine>& sessions, Page& page)
{
  if (sessions.empty()) {
    return;
  }
  page.heading("Sessions, and what waits after each");
  for (const auto& session : sessions) {
    page.add(fmt::format("{:>3}  {}, ", session.number, with_weekday(session.date)), session_words(session),
             8);
    add_aftercare(session.aftercare, page);
  }
}

void add_notes(const PlanReport& report, Page& page)
{
  if (!report.notes.empty()) {
    page.heading("Notes");
  }
  for (const auto& note : report.notes) {
    page.add("  ", note, 4);
  }
  if (!report.assumed.empty()) {
    page.gap().add("Assumed  ", listed(report.assumed, "; "), 9);
  }
}

// The days of the areas with a session. Where there is none nothing is laid out, and no letter would be true.
void add_days(const PlanReport& report, Page& page)
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
    names.emplace_back(area ? word(*area) : "area not known");
    for (std::size_t day = 0; day < days.size(); ++day) {
      days[day].marks.push_back(report.days[day].marks[i]);
    }
  }
  add_calendar(names, days, page);
}

} // namespace

Page page_of(const PlanReport& report)
{
  Page page{summary(report)};
  add_bindings(report.bindings, page);
  add_notes(report, page);
  add_sessions(report.sessions, page);
  if (!report.days.empty()) {
    add_days(report, page);
  }
  page.gap().add("", dates_only, 0);
  page.add("", report.notice, 0).add("", rules_words(report.ruleset), 0);
  return page;
}

} // namespace mneedle
