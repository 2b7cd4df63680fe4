// Rules about the device and the steps.

#include "engine/apply.hpp"

#include <algorithm>

namespace mneedle {

namespace {

StepState state_of(const StepRule& rule, const Case& facts)
{
  const auto& proposal = facts.proposal;
  if (facts.later_day() && rule.phase == Phase::before) {
    return StepState::open;
  }
  const auto answer = proposal.steps.find(rule.step);
  if (answer == proposal.steps.end()) {
    return proposal.all_steps_done && rule.phase == Phase::before ? StepState::done : StepState::open;
  }
  const auto& [done, measure, unit] = answer->second;
  const auto enough = !measure || !rule.measure || *measure >= rule.measure->at_least;
  return done && enough ? StepState::done : StepState::not_done;
}

// Whether the day was told of something that answers for the step.
bool answered(const StepRule& rule, const Proposal& proposal)
{
  return std::any_of(proposal.events.begin(), proposal.events.end(),
                     [&](const Event& event) { return holds(rule.answered_by, event.event); });
}

std::optional<int> measure_of(const StepRule& rule, const Proposal& proposal)
{
  const auto answer = proposal.steps.find(rule.step);
  return answer == proposal.steps.end() ? std::nullopt : answer->second.measure;
}

} // namespace

bool applies(const StepRule& rule, const Proposal& proposal)
{
  return concerns(rule.kinds, proposal.device_kind) && concerns(rule.areas, proposal.area)
         && (!proposal.depth || *proposal.depth > rule.above);
}

void Findings::apply(const StepRule& rule)
{
  const auto& proposal = facts_.proposal;
  if (!applies(rule, proposal)) {
    return pass(StepDetail{rule.step, StepState::not_applicable, {}});
  }
  if (rule.phase == Phase::ahead) {
    return apply_preparation(rule);
  }
  const StepDetail detail{rule.step, state_of(rule, facts_), measure_of(rule, proposal)};
  if (rule.phase != Phase::before || detail.state == StepState::done) {
    return pass(detail);
  }
  if (detail.state == StepState::open) {
    add(Outcome::unknown, Severity::open, detail).action = AnswerStep{rule.step};
  } else {
    fail(rule.omitted, detail).action = DoStep{rule.step};
  }
}

// A step of the days ahead counts where it was told as not done. What it implies and takes back is in the case already.
void Findings::apply_preparation(const StepRule& rule)
{
  const StepDetail detail{rule.step, state_of(rule, facts_), {}};
  if (detail.state != StepState::not_done || rule.omitted == Severity::note
      || answered(rule, facts_.proposal)) {
    return pass(detail);
  }
  if (rule.omitted == Severity::open) {
    add(Outcome::unknown, Severity::open, detail).action = AnswerStep{rule.step};
  } else {
    fail(rule.omitted, detail);
  }
}

void Findings::apply(const DeviceRule& rule)
{
  const auto& [kind, depth] = std::pair{facts_.proposal.device_kind, facts_.proposal.depth};
  const bool fresh = rule.reused && facts_.proposal.uses == 0;
  if (!kind || !concerns(rule.kinds, kind) || (depth && *depth < rule.from) || fresh) {
    return pass();
  }
  const auto needle = depth.value_or(facts_.depth);
  fail(rule.severity, DepthDetail{needle, needle + rule.tolerance, rule.from});
}

void Findings::apply_use(const DeviceLifeRule& rule)
{
  const UseDetail detail{*facts_.proposal.uses + 1, rule.last_use};
  if (detail.use > rule.last_use) {
    fail(Severity::fix, detail).action = NewHead{};
  } else if (detail.use >= rule.caution_from) {
    fail(Severity::caution, detail);
  } else {
    pass(detail);
  }
}

void Findings::apply_age(const DeviceLifeRule& rule)
{
  const auto since = facts_.proposal.device_since;
  if (!since) {
    fail(Severity::note, AgeDetail{std::nullopt, rule.last_day});
    return;
  }
  const AgeDetail detail{facts_.on() - *since, rule.last_day};
  if (*detail.age > rule.last_day) {
    fail(Severity::fix, detail).action = NewHead{};
  } else {
    pass(detail);
  }
}

void Findings::apply(const DeviceLifeRule& rule)
{
  if (!facts_.proposal.device_kind || !concerns(rule.kinds, facts_.proposal.device_kind)) {
    return pass();
  }
  if (facts_.proposal.uses) {
    apply_use(rule);
  }
  apply_age(rule);
}

} // namespace mneedle
