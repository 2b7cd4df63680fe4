#include "report/day_row.hpp"

#include <algorithm>

namespace mneedle {
namespace {

// Only a date that nothing but waiting stands before is a first day.
std::optional<Date> first_day(const NextArea& area)
{
  const bool waits = !area.kind || *area.kind == Severity::wait;
  return waits ? area.earliest : std::nullopt;
}

DayRow row_of(const NextArea& area, Date since, const RuleBook& rules, const History& history)
{
  DayRow row;
  row.first = first_day(area);
  for (const auto& session : history.sessions) {
    if (session.date >= since && session.area && area.area && overlap(*session.area, *area.area)) {
      row.sessions.push_back(session.date);
    }
  }
  if (area.last) {
    auto last = *area.last;
    last.area = last.area ? last.area : area.area;
    row.sessions.push_back(last.date);
    row.windows.push_back(aftercare_span(last, rules));
    if (area.earliest) {
      row.rests.emplace_back(last.date, *area.earliest);
    }
  }
  return row;
}

} // namespace

std::vector<PlanDay> days_of(std::span<const NextArea> areas, const RuleBook& rules, const History& history,
                             Date today)
{
  auto since = today;
  for (const auto& area : areas) {
    since = area.last ? std::min(since, area.last->date) : since;
  }
  std::vector<DayRow> rows;
  for (const auto& area : areas) {
    rows.push_back(row_of(area, since, rules, history));
  }
  return days_of(rows, since);
}

} // namespace mneedle
