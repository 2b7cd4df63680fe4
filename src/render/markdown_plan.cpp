#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/markdown_parts.hpp"
#include "render/plan_words.hpp"
#include "render/windows_page.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string plan_title(const PlanReport& report)
{
  return fmt::format("{}: {}", report.bindings.empty() ? "Plan" : "NO PLAN", plan_words(report));
}

void add_plan_matter(const PlanReport& report, MarkdownNote& note)
{
  add_matter(plan_title(report), report.today, note);
  note.matter("met", report.bindings.empty() ? "true" : "false");
  std::vector<std::optional<Area>> areas;
  for (const auto& area : report.areas) {
    areas.push_back(area.area);
  }
  add_matter_areas(areas, note);
  std::vector<std::string> days;
  for (const auto& session : report.sessions) {
    days.push_back(to_string(session.date));
  }
  note.matter("sessions", fmt::format("[{}]", listed(days)));
}

void add_bindings(const std::vector<BindingLine>& bindings, MarkdownNote& note)
{
  if (!bindings.empty()) {
    note.heading("What binds");
  }
  for (const auto& binding : bindings) {
    note.item(binding_words(binding));
    for (const auto& finding : binding.findings) {
      add_finding(finding, note);
    }
  }
}

void add_notes(const PlanReport& report, MarkdownNote& note)
{
  if (!report.notes.empty() || !report.assumed.empty()) {
    note.heading("Notes");
  }
  for (const auto& words : report.notes) {
    note.item(words);
  }
  if (!report.assumed.empty()) {
    note.item(fmt::format("assumed: {}", listed(report.assumed, "; ")));
  }
}

void add_sessions(const std::vector<PlanLine>& sessions, MarkdownNote& note)
{
  if (!sessions.empty()) {
    note.heading("Sessions, and what waits after each");
  }
  for (const auto& session : sessions) {
    note.task(Tick::no, fmt::format("session {}: {}, {}", session.number, with_weekday(session.date),
                                    session_words(session)));
    for (const auto& [day, rule, texts] : by_day(session.aftercare)) {
      note.detail("again from " + with_weekday(day), listed(texts, "; "));
    }
  }
}

} // namespace

std::string markdown_of(const PlanReport& report, const Style& style)
{
  MarkdownNote note;
  add_plan_matter(report, note);
  note.title(plan_title(report));
  add_bindings(report.bindings, note);
  add_notes(report, note);
  add_sessions(report.sessions, note);
  note.written(dates_only);
  add_notice(report.notice, report.ruleset, note);
  return note.to_text(style);
}

} // namespace mneedle
