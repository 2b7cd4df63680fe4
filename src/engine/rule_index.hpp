#pragma once

#include <mneedle/rules.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

// What the engine asks of all rules again and again, found once. Points into the rule book, which must outlive it.
struct RuleIndex {
  explicit RuleIndex(const RuleBook& rules);

  const RuleBook& rules;

  // Those that may say something about any proposal.
  std::vector<const Rule*> general;
  // Those that speak only where their condition or event is named, in order of the word.
  std::vector<std::pair<std::string_view, const Rule*>> by_condition;
  std::vector<std::pair<std::string_view, const Rule*>> by_event;
  // Those of them that imply a condition.
  std::vector<std::pair<std::string_view, const Rule*>> implying_conditions;
  std::vector<std::pair<std::string_view, const Rule*>> implying_events;
  // Steps of the days ahead, which speak only where one was not done.
  std::vector<std::pair<std::string_view, const Rule*>> preparations;

  std::vector<const IntervalRule*> intervals;
  std::vector<const IntervalRule*> base_intervals;
  std::vector<const IntervalRule*> bands; // of the base set, after every session
  std::vector<const AreaRule*> forbidding;
  std::vector<const DeviceRule*> devices;
  std::vector<const DeviceLifeRule*> lives;

  const Depth deepest_home_band; // upper edge of the deepest band that home needles can fall in
  const Depth home_limit;        // the shortest needle that the base set stops everywhere
  const Days longest_rest;       // that any rule asks of anybody
  const Days longest_overuse;    // the same after sessions that came too early
  const Days screening_valid;
};

// Calls f(rule) for those of `sorted` about that word.
template <typename F>
void each_about(const std::vector<std::pair<std::string_view, const Rule*>>& sorted, std::string_view word,
                F f)
{
  const auto before = [](const auto& entry, std::string_view sought) { return entry.first < sought; };
  for (auto entry = std::lower_bound(sorted.begin(), sorted.end(), word, before);
       entry != sorted.end() && entry->first == word; ++entry) {
    f(*entry->second);
  }
}

} // namespace mneedle
