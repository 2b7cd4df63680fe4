#include "report/day_row.hpp"

#include <algorithm>

namespace mneedle {
namespace {

// The days when nothing may be done yet: as a forecast has it, else for as long as the skin rests.
void add_rest(DayRow& row, const NextArea& area, Date today)
{
  const auto from = area.last ? area.last->date : today;
  if (area.earliest) {
    row.rests.emplace_back(from, *area.earliest);
  } else if (area.rest) {
    row.rests.emplace_back(area.rest->since, area.rest->since + area.rest->minimum);
  }
}

DayRow row_of(const NextArea& area, Date since, Date today, const RuleBook& rules, const History& history)
{
  DayRow row;
  // Only a date that nothing but waiting stands before is a first day.
  if (area.undated) {
    row.closed = std::max(today, area.earliest.value_or(today));
  } else {
    row.first = area.earliest;
  }
  add_rest(row, area, today);
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
    rows.push_back(row_of(area, since, today, rules, history));
  }
  return days_of(rows, since);
}

} // namespace mneedle
