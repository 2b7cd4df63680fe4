#pragma once

#include "engine/case.hpp"

#include <mneedle/rules.hpp>
#include <mneedle/verdict.hpp>

namespace mneedle {

// Whether rules that have nothing to say are listed too.
enum class Passed { listed, left_out };

// Collects what the rules say about one case, in the order they are asked.
class Findings {
public:
  Findings(const Case& facts, std::vector<Finding>& list, Passed passed = Passed::listed)
    : facts_{facts}, list_{list}, passed_{passed}
  {
  }

  // Asks the rule; `std::visit` does not compile while a kind has no `apply`.
  void ask(const Rule& rule);

private:
  void apply(const AreaRule& rule);
  void apply(const DepthRule& rule);
  void apply(const IntervalRule& rule);
  void apply(const ConditionRule& rule);
  void apply(const WarningRule& rule);
  void apply(const DeferralRule& rule);
  void apply(const FirstUseRule& rule);
  void apply(const StepRule& rule);
  void apply(const DeviceRule& rule);
  void apply(const DeviceLifeRule& rule);
  void apply(const ReactionRule& rule);
  void apply(const ReactionHistoryRule& rule);
  void apply(const HoldRule& rule);
  void apply(const OveruseRule& rule);
  void apply(const SeriesBreakRule& rule);
  void apply(const StaleRule& rule);
  void apply(const SameDayRule& rule);
  void apply(const FactRule& rule);
  // These plan and print; they have no part in a verdict.
  void apply(const BeforeEventRule&) {}
  void apply(const AftercareRule&) {}
  void apply(const CheckInRule&) {}
  void apply(const NoteRule&) {}

  void apply_to(const PastReaction& reaction, const ReactionRule& rule);
  void apply_preparation(const StepRule& rule);
  void apply_cap(const ConditionRule& rule);
  void apply_calm(const ConditionRule& rule, const ToldCondition& told);
  void apply_use(const DeviceLifeRule& rule);
  void apply_age(const DeviceLifeRule& rule);

  Finding& add(Outcome outcome, Severity severity, Detail detail);
  void pass(Detail detail = NotConcerned{})
  {
    if (passed_ == Passed::listed) {
      add(Outcome::passed, Severity::note, std::move(detail));
    }
  }
  Finding& fail(Severity severity, Detail detail)
  {
    return add(Outcome::failed, severity, std::move(detail));
  }
  // Waits until `until`, or notes that the wait is over.
  Finding& wait(Date until, Detail detail);
  // The same, with a caution from then to the recommended day.
  Finding& wait(Date until, Date recommended, Detail detail);

  const Case& facts_;
  std::vector<Finding>& list_;
  Passed passed_;
  const Rule* rule_ = nullptr;
};

} // namespace mneedle
