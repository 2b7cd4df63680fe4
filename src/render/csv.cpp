#include "render/csv.hpp"

#include "exchange/append_row.hpp"
#include "render/phrases.hpp"
#include "render/plan_words.hpp"
#include "render/windows.hpp"

#include <mneedle/exchange.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

namespace mneedle {
namespace {

// "not before 2026-03-18: make-up; not before 2026-03-20: direct sun".
std::string windows_cell(const std::vector<WindowLine>& windows)
{
  std::vector<std::string> days;
  for (const auto& [day, rule, span, texts, titles] : by_day(windows)) {
    days.push_back(fmt::format("not before {}: {}", to_string(day), listed(texts)));
  }
  return visible(listed(days, "; "));
}

void append_session(const PlanLine& session, const PlanReport& report, std::string& csv)
{
  const std::string cells[] = {
    std::to_string(session.number),
    to_string(session.date),
    session.area ? std::string{word(*session.area)} : "",
    session.depth ? fmt::format("{}", millimetres(*session.depth)) : "",
    to_string(session.earliest),
    to_string(session.recommended),
    windows_cell(session.aftercare),
    report.bindings.empty() ? "met" : visible("NO PLAN: " + plan_words(report)),
    visible(fmt::format("{} {} {}", dates_only, report.notice, rules_words(report.ruleset))),
  };
  append_row(cells, csv);
}

} // namespace

std::string csv_of(const PlanReport& report)
{
  std::string csv = "number,date,area,depth_mm,earliest,recommended,aftercare,plan,notice\r\n";
  for (const auto& session : report.sessions) {
    append_session(session, report, csv);
  }
  return csv;
}

std::string csv_of(const LogReport& report)
{
  std::vector<Entry> entries;
  for (const auto& line : report.entries) {
    entries.push_back(line.entry);
  }
  return to_csv(entries);
}

} // namespace mneedle
