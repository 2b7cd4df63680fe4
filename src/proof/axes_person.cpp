// Facts about the person: conditions and events.

#include "proof/axes.hpp"

#include <algorithm>
#include <set>

namespace mneedle {

namespace {

std::vector<ConditionId> conditions_of(const RuleBook& rules)
{
  std::set<ConditionId> words;
  rules.each<ConditionRule>([&](const Rule&, const ConditionRule& rule) { words.insert(rule.condition); });
  rules.each<WarningRule>([&](const Rule&, const WarningRule& rule) { words.insert(rule.condition); });
  return {words.begin(), words.end()};
}

Value with_conditions(std::vector<ConditionId> conditions, std::vector<Edge> edges)
{
  return {[conditions = std::move(conditions)](Situation& facts) { facts.proposal.conditions = conditions; },
          std::move(edges)};
}

// After how many days the rule no longer waits, with such skin as needs longest.
std::vector<int> days_of(const DeferralRule& rule)
{
  std::vector<int> numbers;
  if (rule.months) {
    int days = 27 * rule.months->count();
    while (proof_day() - Days{days} + *rule.months > proof_day()) {
      ++days;
    }
    return {days};
  }
  for (const auto days : rule.days.days) {
    numbers.push_back(days.count());
  }
  return numbers;
}

// What the rules of one event look at.
struct EventNumbers {
  std::vector<int> days;
  std::set<std::optional<ConditionId>> with;
};

EventNumbers numbers_of(EventId event, const RuleBook& rules)
{
  EventNumbers found;
  found.with.insert(std::nullopt);
  rules.each<DeferralRule>([&](const Rule&, const DeferralRule& rule) {
    if (rule.event == event) {
      const auto days = days_of(rule);
      found.days.insert(found.days.end(), days.begin(), days.end());
      found.with.insert(rule.with);
    }
  });
  return found;
}

Value with_event(EventId event, int ago, const std::optional<ConditionId>& with)
{
  return {[event, ago, with](Situation& facts) {
            Event happened;
            happened.event = event;
            happened.date = facts.proposal.on - Days{ago};
            facts.proposal.events = {happened};
            facts.proposal.conditions = with ? std::vector{*with} : std::vector<ConditionId>{};
          },
          {{0, Law::event}}};
}

void add_event(Axis& axis, EventId event, const RuleBook& rules)
{
  const auto numbers = numbers_of(event, rules);
  auto days = around(numbers.days, 0, *std::max_element(numbers.days.begin(), numbers.days.end()) + 1);
  std::reverse(days.begin(), days.end());
  const auto first = axis.size(); // of those without a condition
  for (const auto& with : numbers.with) {
    for (std::size_t i = 0; i < days.size(); ++i) {
      auto value = with_event(event, days[i], with);
      if (i > 0) {
        value.edges.push_back({axis.size() - 1, Law::event});
      }
      if (with) {
        value.edges.push_back({first + i, Law::condition});
      }
      axis.push_back(std::move(value));
    }
  }
}

} // namespace

Axis condition_axis(const RuleBook& rules)
{
  const auto words = conditions_of(rules);
  Axis axis{with_conditions({}, {})};
  for (const auto& word : words) {
    axis.push_back(with_conditions({word}, {{0, Law::condition}}));
  }
  for (std::size_t a = 0; a < words.size(); ++a) {
    for (std::size_t b = a + 1; b < words.size(); ++b) {
      axis.push_back(
        with_conditions({words[a], words[b]}, {{a + 1, Law::condition}, {b + 1, Law::condition}}));
    }
  }
  return axis;
}

Axis event_axis(const RuleBook& rules)
{
  std::set<EventId> events;
  rules.each<DeferralRule>([&](const Rule&, const DeferralRule& rule) { events.insert(rule.event); });
  Axis axis{{[](Situation& facts) {
               facts.proposal.events.clear();
               facts.proposal.conditions.clear();
             },
             {}}};
  for (const auto& event : events) {
    add_event(axis, event, rules);
  }
  return axis;
}

} // namespace mneedle
