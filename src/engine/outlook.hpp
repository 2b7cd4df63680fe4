#pragma once

#include <mneedle/plan.hpp>

namespace mneedle {

// What the rules say about the next session in an area.
struct Outlook {
  Date earliest;
  Date recommended;
  std::optional<SeriesBreak> after;
  std::vector<Finding> blockers; // what no date clears; the dates mean nothing then
};

// As seen on the day `from`, by when all of `history` lies behind. The dates are never before `start`.
Outlook outlook(const Proposal& proposal, Date from, Date start, const RuleBook& rules,
                const History& history);

// Whether something has to be done besides waiting.
bool no_date_clears(const Finding& finding);

// What check will say on the day, with steps and screening taken for granted.
Verdict verdict_of_day(Proposal proposal, Date day, const RuleBook& rules, const History& history);

// The session that the proposal becomes when it takes place on the day.
Session as_planned(const Proposal& proposal, Date day);

} // namespace mneedle
