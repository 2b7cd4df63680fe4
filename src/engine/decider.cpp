#include "engine/decider.hpp"

#include "engine/apply.hpp"

namespace mneedle {

const Verdict& Decider::decide(const Proposal& proposal, const History& history)
{
  const auto facts = make_case(proposal, index_, history, nullptr);
  verdict_.findings.clear();
  verdict_.sensitivity = facts.raised;
  Findings findings{facts, verdict_.findings, Passed::left_out};
  const auto ask = [&](const Rule& rule) { findings.ask(rule); };
  for (const auto* rule : index_.general) {
    ask(*rule);
  }
  for (const auto& told : facts.conditions) {
    each_about(index_.by_condition, told.condition.text(), ask);
  }
  for (const auto& event : facts.events) {
    each_about(index_.by_event, event.event.text(), ask);
  }
  for (const auto& [step, answer] : proposal.steps) {
    each_about(index_.preparations, step.text(), ask);
  }
  return verdict_;
}

} // namespace mneedle
