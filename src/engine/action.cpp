#include "engine/rest.hpp"

#include <mneedle/forecast.hpp>

#include <algorithm>

namespace mneedle {

namespace {

// Done as it asks to be: a measure that nobody named is enough.
void mark_done(Proposal& proposal, StepId step) { proposal.steps[step] = {true, std::nullopt}; }

// Gives an answer with which the session can be. Skin and needle are taken at their strictest; where no answer is
// the strictest one, the commonest stands in for it.
struct GiveAnswer {
  Proposal& proposal;
  const RuleBook& rules;

  void operator()(Fact fact)
  {
    leave_told(fact);
    switch (fact) {
    case Fact::depth:
      proposal.depth = RuleIndex{rules}.deepest_home_band;
      break;
    case Fact::area:
      proposal.area = Area::face;
      break;
    case Fact::device_kind:
      proposal.device_kind = DeviceKind::roller;
      break;
    case Fact::sensitivity:
      proposal.sensitivity = Sensitivity::reactive;
      break;
    case Fact::last:
      proposal.last = LastNever{};
      break;
    case Fact::screening:
    case Fact::screening_today:
      proposal.screened = true;
      break;
    case Fact::uses:
      proposal.uses = 0;
      break;
    case Fact::interval:
      break;
    }
  }

  // What took the answer back is done by then.
  void leave_told(Fact fact)
  {
    rules.each<StepRule>([&](const Rule&, const StepRule& rule) {
      if (holds(rule.takes_back, fact)) {
        proposal.steps.erase(rule.step);
      }
    });
  }
};

struct Apply {
  Proposal& proposal;
  History& history;
  const RuleBook& rules;

  void operator()(const DoStep& action) { mark_done(proposal, action.step); }
  void operator()(const AnswerStep& action) { mark_done(proposal, action.step); }
  void operator()(const Shorten& action)
  {
    proposal.depth = std::min(proposal.depth.value_or(action.to), action.to);
  }
  // Taken on the day itself, so it has no age yet whatever day that is.
  void operator()(const NewHead&)
  {
    proposal.uses = 0;
    proposal.device_since.reset();
  }
  void operator()(const ComeCalm& action)
  {
    std::erase(proposal.conditions, action.condition);
    rules.each<StepRule>([&](const Rule&, const StepRule& rule) {
      if (holds(rule.implies, action.condition)) {
        proposal.steps.erase(rule.step);
      }
    });
  }
  void operator()(const ResolveReaction& action)
  {
    for (auto& reaction : history.reactions) {
      if (reaction.date == action.date && !reaction.resolved) {
        reaction.resolved = proposal.on;
      }
    }
  }
  void operator()(const Answer& action) { GiveAnswer{proposal, rules}(action.fact); }
};

} // namespace

void apply(const Action& action, Proposal& proposal, History& history, const RuleBook& rules)
{
  std::visit(Apply{proposal, history, rules}, action);
}

} // namespace mneedle
