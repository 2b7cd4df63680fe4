#pragma once

#include <mneedle/evaluate.hpp>

#include <optional>
#include <vector>

// When a NO-GO becomes a GO, and what comes after a session. Of `rules` and `history` the same holds as for evaluate.

namespace mneedle {

// The changes that together turn a NO-GO into a GO, and the day from which they do.
struct GoWhen {
  std::optional<Date> date; // nothing where it is today
  std::vector<Action> actions;
};

// Nothing for a GO, and nothing where a stop holds.
std::optional<GoWhen> go_when(const Proposal& proposal, const RuleBook& rules, const History& history);

// The proposal with the change made: the step done, the needle shortened, the answer given as it would have to
// be. Reactions resolve in the history, the other changes in the proposal.
void apply(const Action& action, Proposal& proposal, History& history, const RuleBook& rules);

// When an area may be treated again, whatever is left for the day itself. Both dates are first days allowed, and may lie
// in the past; the recommended one is never the earlier of the two.
struct Forecast {
  Verdict now;                  // on the proposal's day, with steps and screening taken for granted
  std::optional<Date> earliest; // with a new needle head; nothing bounds it, or a stop holds
  std::optional<Date> recommended;
  std::vector<Finding> worn; // the needle head is good on the proposal's day, but no longer on the earliest
};

// Built on nothing but evaluate: asks again on the day that the last answer named until no rule asks to wait.
Forecast forecast(const Proposal& proposal, const RuleBook& rules, const History& history);

// The proposal as on the day itself: every step done, screened, and a new needle head where nothing is known of its uses.
// Steps of the days ahead that were told as not done stay so.
Proposal with_day_assumed(Proposal proposal, const RuleBook& rules);

// The proposal with a new needle head, whatever is known of the one before.
Proposal with_new_head(Proposal proposal);

// Earliest and recommended date once the proposed session has taken place as proposed.
Forecast forecast_after(const Proposal& proposal, const RuleBook& rules, const History& history);

} // namespace mneedle
