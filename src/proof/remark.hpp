#pragma once

#include <mneedle/evaluate.hpp>

#include <functional>
#include <optional>

namespace mneedle {

// Something that is told against a session, and what it is about.
struct Remark {
  std::function<void(Proposal&)> tell;
  std::function<bool(const RuleBody&)> about; // whether such a rule has to speak here
};

// A condition, with the area that is asked about: rules of other areas do not speak.
Remark condition_told(ConditionId id, std::optional<Area> area);

// Something that happened so many days ago.
Remark event_told(EventId id, Days ago);

// A step, or a preparation, that was not done. Keeps a reference to the proposal.
Remark step_told(StepId id, const Proposal& proposal);

} // namespace mneedle
