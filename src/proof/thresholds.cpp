#include "proof/thresholds.hpp"

#include <algorithm>

namespace mneedle {

namespace {

template <typename T>
void sort_out(std::vector<T>& list)
{
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

void add(std::vector<Days>& list, const BySensitivity& days)
{
  list.insert(list.end(), days.days.begin(), days.days.end());
}

// The numbers of one rule, by overload.
struct Collect {
  Thresholds& found;

  void operator()(const DepthRule& rule) const { found.limits.push_back(rule.above); }
  void operator()(const StepRule& rule) const { found.depths.push_back(rule.above); }
  void operator()(const DeviceRule& rule) const { found.depths.push_back(rule.from); }
  void operator()(const FirstUseRule& rule) const { found.limits.push_back(rule.above); }
  void operator()(const ConditionRule& rule) const
  {
    if (rule.cap) {
      found.limits.push_back(*rule.cap);
    }
  }
  void operator()(const IntervalRule& rule) const
  {
    found.depths.push_back(rule.above);
    if (rule.to) {
      found.depths.push_back(*rule.to);
    }
    for (const auto& row : rule.rows) {
      add(found.rests, row.earliest);
      add(found.rests, row.recommended);
    }
  }
  void operator()(const DeviceLifeRule& rule) const
  {
    found.uses.push_back(rule.caution_from);
    found.uses.push_back(rule.last_use);
    found.ages.push_back(rule.last_day);
  }
  void operator()(const SeriesBreakRule& rule) const { found.rests.push_back(rule.rest); }
  template <typename Other>
  void operator()(const Other&) const
  {
  }
};

} // namespace

Thresholds thresholds_of(const RuleBook& rules)
{
  Thresholds found;
  for (const auto& set : rules.sets()) {
    for (const auto& rule : set.rules) {
      std::visit(Collect{found}, rule.body);
    }
  }
  sort_out(found.depths);
  sort_out(found.limits);
  sort_out(found.rests);
  sort_out(found.uses);
  sort_out(found.ages);
  return found;
}

std::vector<int> around(const std::vector<int>& numbers, int least, int most)
{
  std::vector<int> all{least, most};
  for (const auto number : numbers) {
    all.insert(all.end(), {number - 1, number, number + 1});
  }
  std::erase_if(all, [&](int number) { return number < least || number > most; });
  sort_out(all);
  return all;
}

} // namespace mneedle
