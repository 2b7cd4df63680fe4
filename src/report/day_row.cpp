#include "report/day_row.hpp"

#include <algorithm>

namespace mneedle {
namespace {

bool within(const std::vector<DaySpan>& spans, Date day)
{
  return std::any_of(spans.begin(), spans.end(),
                     [&](const DaySpan& span) { return span.first <= day && day < span.second; });
}

Date next_month(Date day) { return (day - Days{day.day() - 1}) + Months{1}; }

Date end_of(const std::vector<DayRow>& rows, Date start)
{
  auto end = start;
  bool closed = false;
  for (const auto& row : rows) {
    for (const auto* spans : {&row.rests, &row.windows}) {
      for (const auto& span : *spans) {
        end = std::max(end, span.second);
      }
    }
    for (const auto day : row.sessions) {
      end = std::max(end, day + Days{1});
    }
    end = row.first ? std::max(end, *row.first + Days{1}) : end;
    end = row.closed ? std::max(end, *row.closed + Days{1}) : end;
    closed = closed || row.closed;
  }
  // A day without a mark beside days that are closed would look open.
  return closed ? next_month(end - Days{1}) : end;
}

} // namespace

DayMark DayRow::mark(Date day) const
{
  if (std::find(sessions.begin(), sessions.end(), day) != sessions.end()) {
    return DayMark::session;
  }
  if (day == first) {
    return DayMark::first;
  }
  const bool open = within(windows, day);
  if (closed && *closed <= day) {
    return open ? DayMark::closed_and_aftercare : DayMark::closed;
  }
  if (within(rests, day)) {
    return open ? DayMark::rest_and_aftercare : DayMark::rest;
  }
  return open ? DayMark::aftercare : DayMark::none;
}

DaySpan aftercare_span(const Session& session, const RuleBook& rules)
{
  auto until = session.date;
  for (const auto& window : windows_after(session.date, session.area, rules)) {
    until = std::max(until, window.allowed_from);
  }
  return {session.date, until};
}

std::vector<PlanDay> days_of(const std::vector<DayRow>& rows, Date start)
{
  std::vector<PlanDay> days;
  const auto end = end_of(rows, start);
  for (auto day = start; day < end; day = day + Days{1}) {
    days.push_back({day, {}});
    for (const auto& row : rows) {
      days.back().marks.push_back(row.mark(day));
    }
  }
  return days;
}

} // namespace mneedle
