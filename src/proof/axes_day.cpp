// Facts about the day itself: steps, the needle head, and answers that are missing.

#include "proof/axes.hpp"

#include <algorithm>
#include <set>

namespace mneedle {

namespace {

std::set<StepId> steps_of(const RuleBook& rules)
{
  std::set<StepId> steps;
  rules.each<StepRule>([&](const Rule&, const StepRule& rule) {
    if (rule.phase == Phase::before) {
      steps.insert(rule.step);
    }
  });
  return steps;
}

Value with_step(StepId step, StepAnswer answer)
{
  return {[step, answer](Situation& facts) {
            facts.proposal.all_steps_done = true;
            facts.proposal.steps = {{step, answer}};
          },
          {{0, Law::step}}};
}

// Every other step answered, this one not.
Value without_answer(StepId step, const std::set<StepId>& steps)
{
  std::map<StepId, StepAnswer> answers;
  for (const auto& other : steps) {
    if (other != step) {
      answers[other] = {true, std::nullopt};
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
  const auto steps = steps_of(rules);
  for (const auto& step : steps) {
    axis.push_back(with_step(step, {false, std::nullopt}));
    axis.push_back(without_answer(step, steps));
  }
  rules.each<StepRule>([&](const Rule&, const StepRule& rule) {
    if (rule.measure && rule.phase == Phase::before) {
      axis.push_back(with_step(rule.step, {true, rule.measure->at_least - 1}));
    }
  });
  return axis;
}

Axis wear_axis(const RuleBook& rules)
{
  const auto thresholds = thresholds_of(rules);
  std::vector<int> ages;
  for (const auto age : thresholds.ages) {
    ages.push_back(age.count());
  }
  const auto uses = around(thresholds.uses, 0, thresholds.uses.empty() ? 1 : thresholds.uses.back() + 1);
  ages = around(ages, 0, ages.empty() ? 1 : ages.back() + 1);
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

Axis fact_axis(const Situation& start)
{
  using Leave = void (*)(Proposal&);
  static constexpr Leave leave[] = {[](Proposal&) {}, [](Proposal& facts) { facts.area.reset(); },
                                    [](Proposal& facts) { facts.screened = false; },
                                    // What a stored screening cannot answer.
                                    [](Proposal& facts) {
                                      facts.screened = false;
                                      facts.stored_screening = facts.on;
                                    },
                                    [](Proposal& facts) { facts.device_kind.reset(); },
                                    [](Proposal& facts) { facts.uses.reset(); },
                                    [](Proposal& facts) { facts.last = LastUnknown{}; },
                                    [](Proposal& facts) { facts.all_steps_done = false; }};
  Axis axis;
  for (const auto one : leave) {
    Value value{[one, known = start.proposal](Situation& facts) {
                  auto proposal = known;
                  proposal.depth = facts.proposal.depth;
                  proposal.sensitivity = facts.proposal.sensitivity;
                  one(proposal);
                  facts.proposal = std::move(proposal);
                },
                {}};
    if (!axis.empty()) {
      value.edges.push_back({0, Law::unknown});
    }
    axis.push_back(std::move(value));
  }
  return axis;
}

} // namespace mneedle
