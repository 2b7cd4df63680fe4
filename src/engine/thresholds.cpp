#include "engine/thresholds.hpp"

#include <algorithm>

namespace mneedle {

namespace {

// How many days ago something was from which on the months are over.
Days days_of(Months months, Date today)
{
  auto then = today;
  while (then + months > today) {
    then = then - Days{1};
  }
  return today - then;
}

void add(std::set<Days>& all, const BySensitivity& days) { all.insert(days.days.begin(), days.days.end()); }

// The numbers of one rule, by overload.
struct CollectNumbers {
  Thresholds& found;
  Date today;

  void operator()(const DepthRule& rule) const { found.limits.insert(rule.above); }
  void operator()(const DeviceRule& rule) const
  {
    found.depths.insert(rule.from);
    found.tolerances.insert(rule.tolerance);
  }
  void operator()(const IntervalRule& rule) const
  {
    found.kinds.insert(rule.kinds.begin(), rule.kinds.end());
    found.depths.insert(rule.above);
    if (rule.to) {
      found.depths.insert(*rule.to);
    }
    for (const auto& row : rule.rows) {
      add(found.rests, row.earliest);
      add(found.rests, row.recommended);
    }
  }
  void operator()(const SeriesBreakRule& rule) const { found.rests.insert(rule.rest); }
  void operator()(const ConditionRule& rule) const
  {
    found.conditions.insert(rule.condition);
    if (rule.cap) {
      found.limits.insert(*rule.cap);
    }
  }
  void operator()(const WarningRule& rule) const { found.conditions.insert(rule.condition); }
  void operator()(const DeferralRule& rule) const
  {
    auto& days = found.deferrals[{rule.event, rule.with}];
    if (rule.months) {
      days.insert(days_of(*rule.months, today));
    } else {
      add(days, rule.days);
    }
  }
  void operator()(const FirstUseRule& rule) const
  {
    found.limits.insert(rule.above);
    if (rule.fix_above) {
      found.limits.insert(*rule.fix_above);
    }
    found.first_uses[rule.event].insert(rule.after);
  }
  void operator()(const StepRule& rule) const
  {
    const bool counts = rule.omitted != Severity::note || !rule.implies.empty() || !rule.takes_back.empty();
    if (rule.phase == Phase::ahead && counts) {
      found.preparations.insert(rule.step);
    }
    if (rule.phase != Phase::before) {
      return;
    }
    found.depths.insert(rule.above);
    auto& measures = found.steps[rule.step];
    if (rule.measure) {
      measures.values.insert(rule.measure->at_least);
      measures.unit = rule.measure->unit;
    }
  }
  void operator()(const DeviceLifeRule& rule) const
  {
    found.uses.insert({rule.caution_from, rule.last_use});
    found.ages.insert(rule.last_day);
  }
  void operator()(const ReactionHistoryRule& rule) const
  {
    if (rule.days) {
      found.histories.insert(*rule.days);
    }
  }
  template <typename Other>
  void operator()(const Other&) const
  {
  }
};

} // namespace

void Thresholds::add(const RuleBook& rules, Date today)
{
  for (const auto& set : rules.sets()) {
    for (const auto& rule : set.rules) {
      std::visit(CollectNumbers{*this, today}, rule.body);
    }
  }
}

Thresholds thresholds_of(const RuleBook& rules, Date today)
{
  Thresholds found;
  found.add(rules, today);
  return found;
}

std::vector<int> around(const std::set<int>& numbers, int least, int most)
{
  std::set<int> all{least, most};
  for (const auto number : numbers) {
    all.insert({number - 1, number, number + 1});
  }
  return {all.lower_bound(least), all.upper_bound(most)};
}

std::vector<int> around(const std::set<int>& numbers)
{
  return around(numbers, 0, numbers.empty() ? 1 : *numbers.rbegin() + 1);
}

std::vector<int> around(const std::set<Days>& days)
{
  std::set<int> numbers;
  for (const auto number : days) {
    numbers.insert(number.count());
  }
  return around(numbers);
}

} // namespace mneedle
