// Facts about the day itself: steps, the needle head, and answers that are missing.

#include "proof/axes.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

namespace mneedle {

namespace {

Value with_step(StepId step, StepAnswer answer)
{
  return {[step, answer](Situation& facts) {
            facts.proposal.all_steps_done = true;
            facts.proposal.steps = {{step, answer}};
          },
          {{0, Law::step}}};
}

// Every other step answered, this one not.
Value without_answer(StepId step, const Thresholds& thresholds)
{
  std::map<StepId, StepAnswer> answers;
  for (const auto& [other, measures] : thresholds.steps) {
    if (other != step) {
      answers[other] = {true, std::nullopt, {}};
    }
  }
  return {[answers](Situation& facts) {
            facts.proposal.all_steps_done = false;
            facts.proposal.steps = answers;
          },
          {{0, Law::step}}};
}

} // namespace

Axis step_axis(const RuleBook& rules)
{
  Axis axis{{[](Situation& facts) {
               facts.proposal.all_steps_done = true;
               facts.proposal.steps.clear();
             },
             {}}};
  const auto thresholds = thresholds_of(rules, proof_day());
  for (const auto& [step, measures] : thresholds.steps) {
    axis.push_back(with_step(step, {}));
    axis.push_back(without_answer(step, thresholds));
    for (const auto least : measures.values) {
      axis.push_back(with_step(step, {true, least - 1, measures.unit}));
    }
  }
  return axis;
}

Axis wear_axis(const RuleBook& rules)
{
  const auto thresholds = thresholds_of(rules, proof_day());
  const auto uses = around(thresholds.uses);
  const auto ages = around(thresholds.ages);
  Axis axis;
  for (std::size_t use = 0; use < uses.size(); ++use) {
    for (std::size_t age = 0; age < ages.size(); ++age) {
      Value value{[so_far = uses[use], days = ages[age]](Situation& facts) {
                    facts.proposal.uses = so_far;
                    facts.proposal.device_since = facts.proposal.on - Days{days};
                  },
                  {}};
      if (age > 0) {
        value.edges.push_back({axis.size() - 1, Law::wear});
      }
      if (use > 0) {
        value.edges.push_back({axis.size() - ages.size(), Law::wear});
      }
      axis.push_back(std::move(value));
    }
  }
  return axis;
}

Axis fact_axis(const Situation& start, const RuleBook& rules)
{
  struct Left {
    void (*out)(Proposal&);
    Undated undated = Undated::refused;
  };
  bool wears = false; // otherwise nobody wants to know how often a needle head was used
  rules.each<DeviceLifeRule>([&](const Rule&, const DeviceLifeRule&) { wears = true; });
  static constexpr Left left[] = {
    {[](Proposal&) {}},
    {[](Proposal& facts) { facts.area.reset(); }},
    {[](Proposal& facts) { facts.screened = false; }},
    // What a stored screening cannot answer.
    {[](Proposal& facts) {
      facts.screened = false;
      facts.stored_screening = facts.on;
    }},
    {[](Proposal& facts) { facts.device_kind.reset(); }},
    // From which day on there was rest, nobody can tell.
    {[](Proposal& facts) { facts.last = LastUnknown{}; }, Undated::allowed},
    {[](Proposal& facts) { facts.all_steps_done = false; }},
    {[](Proposal& facts) { facts.uses.reset(); }},
  };
  Axis axis;
  for (const auto& one : std::span{left}.first(std::size(left) - (wears ? 0 : 1))) {
    Value value{[one, known = start.proposal](Situation& facts) {
                  auto proposal = known;
                  proposal.depth = facts.proposal.depth;
                  proposal.sensitivity = facts.proposal.sensitivity;
                  one.out(proposal);
                  facts.proposal = std::move(proposal);
                },
                {}};
    if (!axis.empty()) {
      value.edges.push_back({0, Law::unknown, one.undated});
    }
    axis.push_back(std::move(value));
  }
  return axis;
}

} // namespace mneedle
