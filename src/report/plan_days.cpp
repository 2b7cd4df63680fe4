#include "report/plan_parts.hpp"

#include <mneedle/forecast.hpp>

#include <algorithm>
#include <utility>

namespace mneedle {
namespace {

// The days from `first` to the day before `second`.
using Span = std::pair<Date, Date>;

bool within(const std::vector<Span>& spans, Date day)
{
  return std::any_of(spans.begin(), spans.end(),
                     [&](const Span& span) { return span.first <= day && day < span.second; });
}

// What makes up the days of one area.
struct Row {
  std::vector<Date> sessions;
  std::vector<Span> rests;
  std::vector<Span> windows;

  DayMark mark(Date day) const
  {
    if (std::find(sessions.begin(), sessions.end(), day) != sessions.end()) {
      return DayMark::session;
    }
    const bool open = within(windows, day);
    if (within(rests, day)) {
      return open ? DayMark::rest_and_aftercare : DayMark::rest;
    }
    return open ? DayMark::aftercare : DayMark::none;
  }
};

// From the day of a session until everything is allowed again.
Span aftercare_span(const Session& session, const RuleBook& rules)
{
  auto until = session.date;
  for (const auto& window : windows_after(session.date, session.area, rules)) {
    until = std::max(until, window.allowed_from);
  }
  return {session.date, until};
}

// The session that the area still recovers from at the start.
std::optional<Session> last_before(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  auto last = evaluate(with_day_assumed(proposal), rules, history).last;
  if (last && !last->area) {
    last->area = proposal.area;
  }
  return last;
}

Row row_of(const Proposal& proposal, const Plan& plan, const RuleBook& rules, const History& history)
{
  Row row;
  if (const auto last = last_before(proposal, rules, history)) {
    row.windows.push_back(aftercare_span(*last, rules));
  }
  for (const auto& planned : plan.sessions) {
    const auto& session = planned.session;
    if (session.area == proposal.area) {
      row.sessions.push_back(session.date);
    }
    if (session.area && proposal.area && overlap(*session.area, *proposal.area)) {
      row.windows.push_back(aftercare_span(session, rules));
    }
  }
  for (const auto& rest : plan.rests) {
    if (rest.area == proposal.area) {
      row.rests.emplace_back(rest.from, rest.until);
    }
  }
  return row;
}

Date end_of(const std::vector<Row>& rows, Date start)
{
  auto end = start;
  for (const auto& row : rows) {
    for (const auto* spans : {&row.rests, &row.windows}) {
      for (const auto& span : *spans) {
        end = std::max(end, span.second);
      }
    }
    for (const auto day : row.sessions) {
      end = std::max(end, day + Days{1});
    }
  }
  return end;
}

} // namespace

std::vector<PlanDay> days_of(const Plan& plan, const PlanRequest& request, const RuleBook& rules,
                             const History& history)
{
  std::vector<Row> rows;
  for (const auto& proposal : request.areas) {
    rows.push_back(row_of(proposal, plan, rules, history));
  }
  std::vector<PlanDay> days;
  const auto end = end_of(rows, request.start);
  for (auto day = request.start; day < end; day = day + Days{1}) {
    days.push_back({day, {}});
    for (const auto& row : rows) {
      days.back().marks.push_back(row.mark(day));
    }
  }
  return days;
}

} // namespace mneedle
