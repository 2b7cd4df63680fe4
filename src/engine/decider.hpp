#pragma once

#include "engine/rule_index.hpp"

#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/verdict.hpp>

namespace mneedle {

// Asks the same rule book very often. Its verdicts list only findings that did not pass or that name a date, and leave
// out the last session; they are otherwise those of evaluate: kind and dates are the same.
class Decider {
public:
  // The rule book must outlive it.
  explicit Decider(const RuleBook& rules) : index_{rules} {}

  // The verdict holds until the next call.
  const Verdict& decide(const Proposal& proposal, const History& history);

private:
  RuleIndex index_;
  Verdict verdict_;
};

} // namespace mneedle
