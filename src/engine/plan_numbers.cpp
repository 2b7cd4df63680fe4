// What the rules ask for around a session like this one, whatever came before it.

#include "engine/outlook.hpp"

#include <algorithm>

namespace mneedle {

Days minimum_interval(const Proposal& proposal, const RuleBook& rules)
{
  auto again = proposal;
  again.last = as_planned(proposal, proposal.today);
  const auto verdict = verdict_of_day(std::move(again), proposal.today, rules, {});
  Days least{0};
  for (const auto& finding : verdict.findings) {
    if (const auto* rest = std::get_if<RestDetail>(&finding.detail)) {
      least = std::max(least, rest->minimum);
    }
  }
  return least;
}

Days distance_to_event(const Proposal& proposal, const RuleBook& rules)
{
  auto days = minimum_interval(proposal, rules);
  rules.each<BeforeEventRule>(
    [&](const Rule&, const BeforeEventRule& rule) { days = std::max(days, rule.days); });
  return days;
}

} // namespace mneedle
