#pragma once

#include <mneedle/rules.hpp>

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

// Of a step that is measured; otherwise empty.
struct StepMeasures {
  std::set<int> values; // what counts as done at least, or is worth trying
  std::string_view unit;
};

// The numbers at which the answer of a rule book can change, and the words that it knows.
struct Thresholds {
  // Those of another book as well; months are counted back from `today`.
  void add(const RuleBook& rules, Date today);

  std::set<Depth> depths;     // compared with the needle as it is set
  std::set<Depth> limits;     // compared with the needle and the device's tolerance
  std::set<Depth> tolerances; // of devices
  std::set<Days> rests;       // between a session and the next
  std::set<int> uses;         // of a needle head
  std::set<Days> ages;        // of a needle head
  std::set<ConditionId> conditions;
  std::map<std::pair<EventId, std::optional<ConditionId>>, std::set<Days>>
    deferrals; // with what an event goes with
  std::map<EventId, std::set<Days>> first_uses;
  std::map<StepId, StepMeasures> steps; // before a session
  std::set<StepId> preparations;        // of the days ahead that count when they were not done
  std::set<DeviceKind> kinds;           // that some interval is for
  std::set<Days> histories;             // how long a reaction stays known
};

Thresholds thresholds_of(const RuleBook& rules, Date today);

// Each number, the one before and the one after it, and the ends; those from `least` to `most`, rising.
std::vector<int> around(const std::set<int>& numbers, int least, int most);
// The same from 0 to one more than the highest; 0 and 1 where there is none.
std::vector<int> around(const std::set<int>& numbers);
std::vector<int> around(const std::set<Days>& days);

} // namespace mneedle
