#pragma once

#include "engine/thresholds.hpp"

namespace mneedle {

// What a grid over two rule books goes through: each of their numbers and those beside it.
struct GridNumbers {
  // `today` is the day that months are counted back from.
  GridNumbers(const RuleBook& a, const RuleBook& b, Date today);

  std::set<Depth> depths; // each edge and one micrometre more, within what can be meant
  std::vector<int> rest;
  std::set<ConditionId> conditions;
  std::map<std::pair<EventId, std::optional<ConditionId>>, std::vector<int>> events; // days ago
  std::map<StepId, StepMeasures> steps; // each with the values of its measure worth trying, mostly none
  std::set<DeviceKind> kinds;           // that some interval is for
  std::set<StepId> preparations;
  std::vector<int> uses;
  std::vector<int> ages;
};

} // namespace mneedle
