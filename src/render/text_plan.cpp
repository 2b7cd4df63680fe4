#include "render/finding_page.hpp"
#include "render/month_grid.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle {
namespace {

std::string name_of(std::optional<Area> area) { return area ? std::string{word(*area)} : "area not known"; }

std::string with_needle(std::optional<Area> area, std::optional<Depth> depth)
{
  return depth ? fmt::format("{}, {}", name_of(area), in_millimetres(*depth)) : name_of(area);
}

std::string areas_in_words(const std::vector<PlanArea>& areas)
{
  std::vector<std::string> words;
  words.reserve(areas.size());
  for (const auto& area : areas) {
    words.push_back(with_needle(area.area, area.depth));
  }
  return listed(words, "; ");
}

std::string course_words(const PlanReport& report)
{
  const auto count = counted(static_cast<int>(report.sessions.size()), "session");
  const auto first = with_weekday(report.sessions.front().date);
  return report.sessions.size() == 1
           ? fmt::format("{} on {}", count, first)
           : fmt::format("{} from {} to {}", count, first, with_weekday(report.sessions.back().date));
}

// "3 sessions from ... to ...", or what binds: fit for a status bar.
Paragraph summary(const PlanReport& report)
{
  const auto areas = areas_in_words(report.areas);
  if (report.bindings.empty()) {
    return {course_words(report) + ", ", areas, 2};
  }
  const auto planned = report.sessions.size();
  return {"NO PLAN: ",
          fmt::format("{} binds, {} of {} session{} can be planned, {}", report.bindings.front().constraint,
                      planned, report.wanted, report.wanted == 1 ? "" : "s", areas),
          2,
          {{"NO PLAN", Tone::bad}}};
}

void add_bindings(const std::vector<BindingLine>& bindings, Page& page)
{
  if (bindings.empty()) {
    return;
  }
  page.heading("What binds");
  for (const auto& binding : bindings) {
    std::vector<std::string> areas;
    for (const auto area : binding.areas) {
      areas.emplace_back(word(area));
    }
    page.add("  ",
             fmt::format("{}{}{}: {}", binding.constraint, areas.empty() ? "" : ", ", listed(areas),
                         binding.message),
             6);
    for (const auto& finding : binding.findings) {
      add_finding(finding, page, Cite::yes);
    }
  }
}

// Windows that end on the same day stand together.
void add_aftercare(const std::vector<WindowLine>& windows, Page& page)
{
  std::vector<std::pair<Date, std::vector<std::string>>> days;
  for (const auto& window : windows) {
    auto day = std::find_if(days.begin(), days.end(),
                            [&](const auto& one) { return one.first == window.allowed_from; });
    if (day == days.end()) {
      days.push_back({window.allowed_from, {}});
      day = days.end() - 1;
    }
    day->second.push_back(window.text);
  }
  std::sort(days.begin(), days.end());
  for (const auto& [day, texts] : days) {
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
    page.add(fmt::format("{:>3}  {}, ", session.number, with_weekday(session.date)),
             fmt::format("{}, earliest {}, recommended {}", with_needle(session.area, session.depth),
                         to_string(session.earliest), to_string(session.recommended)),
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
  page.gap().add(
    "", "These are dates only: on the day, `mneedle check` also asks about skin, health and steps.", 0);
  page.add("", report.notice, 0);
  return page;
}

} // namespace mneedle
