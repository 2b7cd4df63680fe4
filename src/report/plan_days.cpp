#include "report/day_row.hpp"
#include "report/plan_parts.hpp"

#include <mneedle/forecast.hpp>

namespace mneedle {
namespace {

// The session that the area still recovers from at the start.
std::optional<Session> last_before(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  auto last = evaluate(with_day_assumed(proposal, rules), rules, history).last;
  if (last && !last->area) {
    last->area = proposal.area;
  }
  return last;
}

DayRow row_of(const Proposal& proposal, const Plan& plan, const RuleBook& rules, const History& history)
{
  DayRow row;
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

} // namespace

std::vector<PlanDay> days_of(const Plan& plan, const PlanRequest& request, const RuleBook& rules,
                             const History& history)
{
  std::vector<DayRow> rows;
  for (const auto& proposal : request.areas) {
    rows.push_back(row_of(proposal, plan, rules, history));
  }
  return days_of(rows, request.start);
}

} // namespace mneedle
