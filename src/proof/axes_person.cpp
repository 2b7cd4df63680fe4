// Facts about the person: conditions and events.

#include "proof/axes.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace mneedle {

namespace {

Value with_conditions(std::vector<ConditionId> conditions, std::vector<Edge> edges)
{
  return {[conditions = std::move(conditions)](Situation& facts) { facts.proposal.conditions = conditions; },
          std::move(edges)};
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

// What the rules of one event look at.
struct EventNumbers {
  std::set<Days> days;
  std::set<std::optional<ConditionId>> with{std::nullopt};
};

std::map<EventId, EventNumbers> events_of(const RuleBook& rules)
{
  std::map<EventId, EventNumbers> events;
  for (const auto& [words, days] : thresholds_of(rules, proof_day()).deferrals) {
    auto& numbers = events[words.first];
    numbers.days.insert(days.begin(), days.end());
    numbers.with.insert(words.second);
  }
  return events;
}

void add_event(Axis& axis, EventId event, const EventNumbers& numbers)
{
  auto days = around(numbers.days);
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
  const auto known = thresholds_of(rules, proof_day()).conditions;
  const std::vector<ConditionId> words{known.begin(), known.end()};
  Axis axis{with_conditions({}, {})};
  for (const auto& word : words) {
    axis.push_back(with_conditions({word}, {{0, Law::condition}}));
  }
  return axis;
}

Axis condition_pair_axis(const RuleBook& rules)
{
  auto axis = condition_axis(rules);
  const auto known = thresholds_of(rules, proof_day()).conditions;
  const std::vector<ConditionId> words{known.begin(), known.end()};
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
  Axis axis{{[](Situation& facts) {
               facts.proposal.events.clear();
               facts.proposal.conditions.clear();
             },
             {}}};
  for (const auto& [event, numbers] : events_of(rules)) {
    add_event(axis, event, numbers);
  }
  return axis;
}

} // namespace mneedle
