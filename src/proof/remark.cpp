#include "proof/remark.hpp"

#include "engine/case.hpp"

namespace mneedle {

Remark condition_told(ConditionId id, std::optional<Area> area)
{
  return {[id](Proposal& proposal) { proposal.conditions.push_back(id); },
          [id, area](const RuleBody& body) {
            const auto* condition = std::get_if<ConditionRule>(&body);
            const auto* warning = std::get_if<WarningRule>(&body);
            const bool speaks = condition != nullptr && condition->condition == id
                                && condition->severity != Severity::note && concerns(condition->areas, area);
            return speaks || (warning != nullptr && warning->condition == id);
          }};
}

Remark event_told(EventId id, Days ago)
{
  return {[id, ago](Proposal& proposal) {
            Event event;
            event.event = id;
            event.date = proposal.today - ago;
            proposal.events.push_back(event);
          },
          [id](const RuleBody& body) {
            const auto* deferral = std::get_if<DeferralRule>(&body);
            return deferral != nullptr && deferral->event == id && !deferral->with;
          }};
}

Remark step_told(StepId id, const Proposal& proposal)
{
  return {[id](Proposal& facts) { facts.steps[id] = {}; },
          [id, &proposal](const RuleBody& body) {
            const auto* step = std::get_if<StepRule>(&body);
            return step != nullptr && step->step == id && step->omitted != Severity::note
                   && concerns(step->kinds, proposal.device_kind) && concerns(step->areas, proposal.area)
                   && *proposal.depth > step->above;
          }};
}

} // namespace mneedle
