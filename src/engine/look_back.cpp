#include "engine/rest.hpp"

#include <mneedle/evaluate.hpp>

#include <algorithm>

namespace mneedle {

namespace {

// No month is longer.
Days at_most(Months months) { return Days{31 * months.count()}; }

Days longest(const BySensitivity& days) { return *std::max_element(days.days.begin(), days.days.end()); }

// How far back a rule of each kind looks for what happened, by overload; what a history carries over needs no date.
struct LooksBack {
  Days rest; // the longest

  Days operator()(const DeferralRule& rule) const
  {
    return rule.months ? at_most(*rule.months) : longest(rule.days);
  }
  Days operator()(const DeviceLifeRule& rule) const { return rule.last_day; }
  Days operator()(const ReactionRule& rule) const { return rule.after; }
  Days operator()(const StaleRule& rule) const { return at_most(rule.months); }
  Days operator()(const FirstUseRule& rule) const { return rule.after; }
  // A chain of sessions each of which is less than a rest behind the one before it.
  Days operator()(const OveruseRule& rule) const { return rest + rest + rest + rule.extra; }
  Days operator()(const SeriesBreakRule& rule) const
  {
    return Days{(rule.sessions + 1) * std::max(rule.rest, rule.recommended).count()};
  }
  template <typename Other>
  Days operator()(const Other&) const
  {
    return rest;
  }
};

} // namespace

Days look_back(const RuleBook& rules)
{
  const LooksBack looks_back{longest_rest(rules)};
  auto furthest = looks_back.rest;
  for (const auto& set : rules.sets()) {
    for (const auto& rule : set.rules) {
      furthest = std::max(furthest, std::visit(looks_back, rule.body));
    }
  }
  return furthest;
}

} // namespace mneedle
