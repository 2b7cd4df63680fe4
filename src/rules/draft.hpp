#pragma once

#include "base/reader.hpp"

#include <mneedle/rules.hpp>

#include <memory>
#include <vector>

namespace mneedle {

// Something that was read, and where it stands.
template <typename T>
struct Placed {
  T value;
  Origin origin;
};

// A rule set while it is read: the set itself as far as it is known, and what the checks across tables and
// files need besides.
struct Draft {
  Complaints complaints;
  std::shared_ptr<Keep> keep = std::make_shared<Keep>();
  RuleSet set; // what [ruleset] says
  std::vector<Origin> rulesets;
  std::vector<Origin> baselines;
  std::vector<Placed<Rule>> rules;
  std::vector<Placed<Source>> sources;
  std::vector<Placed<Synonym>> synonyms;

  // What was named, to be looked up once everything is read.
  std::vector<Placed<SourceId>> cited;
  std::vector<Placed<RuleId>> tested;
  std::vector<Placed<ConditionId>> conditions;
  std::vector<Placed<EventId>> events;
  std::vector<Placed<StepId>> steps;
};

} // namespace mneedle
