#include <mneedle/forecast.hpp>

#include "engine/evaluate_upto.hpp"
#include "engine/head_in_use.hpp"
#include "engine/outlook.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace mneedle {

namespace {

// A proposal and history on their way to a GO.
struct Attempt {
  Proposal proposal;
  const History& given;
  const RuleBook& rules;
  const RuleIndex& index;
  std::vector<Action> taken{};
  std::optional<History> changed{}; // copied when an action changes it: it may be long

  Verdict verdict() const
  {
    return evaluate_upto(proposal, rules, index, changed ? *changed : given, nullptr);
  }

  // Asks as on that day, when its answers can be given.
  void move_to(Date day) { proposal.today = proposal.on = day; }

  void take(const Action& action)
  {
    if (std::holds_alternative<ResolveReaction>(action) && !changed) {
      changed = given;
    }
    History untouched;
    apply(action, proposal, changed ? *changed : untouched, rules);
    const auto* shorten = std::get_if<Shorten>(&action);
    auto* other = shorten == nullptr ? nullptr : shortened();
    if (other != nullptr) {
      // Of several shorter needles the shortest is the one to name.
      other->to = std::min(other->to, shorten->to);
    } else if (std::find(taken.begin(), taken.end(), action) == taken.end()) {
      taken.push_back(action);
    }
  }

  Shorten* shortened()
  {
    for (auto& action : taken) {
      if (auto* shorten = std::get_if<Shorten>(&action)) {
        return shorten;
      }
    }
    return nullptr;
  }

  // Does what the findings that `choose` picks ask for; false where there is nothing that was not done before.
  template <typename Choose>
  bool take_actions(const Verdict& verdict, Choose choose)
  {
    const auto before = taken;
    for (const auto& finding : verdict.findings) {
      if (finding.blocking() && choose(finding.severity) && finding.action) {
        take(*finding.action);
      }
    }
    return taken != before;
  }
};

template <typename Choose>
std::optional<Date> latest_wait(const Verdict& verdict, Choose choose)
{
  std::optional<Date> latest;
  for (const auto& finding : verdict.findings) {
    if (finding.blocking() && finding.severity == Severity::wait && choose(finding)) {
      latest = std::max(latest, finding.not_before);
    }
  }
  return latest;
}

constexpr auto by_date = [](Severity severity) { return severity == Severity::wait; };
constexpr auto by_hand = [](Severity severity) {
  return severity == Severity::fix || severity == Severity::open;
};

// Moves to the day the last wait ends; false where nothing waits.
bool wait(Attempt& attempt, const Verdict& verdict)
{
  const auto day = latest_wait(verdict, [](const Finding&) { return true; });
  if (!day) {
    return false;
  }
  // What has come to rest by then may lift a longer wait.
  const auto rested = latest_wait(verdict, [](const Finding& finding) { return finding.action.has_value(); });
  const bool acted = attempt.take_actions(verdict, by_date);
  attempt.move_to(std::max(attempt.proposal.on, acted ? rested.value_or(attempt.proposal.on) : *day));
  return true;
}

// Does what clears a part of it; false where nothing that can be done at home is left.
bool clear(Attempt& attempt, const Verdict& verdict)
{
  return verdict.worst() != Severity::stop
         && (attempt.take_actions(verdict, by_hand) || wait(attempt, verdict));
}

} // namespace

// Comes to an end: each round does something that was not done before or moves to a later day.
std::optional<GoWhen> go_when(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  const RuleIndex index{rules};
  if (evaluate_upto(proposal, rules, index, history, nullptr).go()) {
    return std::nullopt;
  }
  Attempt attempt{proposal, history, rules, index};
  attempt.move_to(proposal.on);
  auto verdict = attempt.verdict();
  while (!verdict.go()) {
    if (!clear(attempt, verdict)) {
      return std::nullopt;
    }
    verdict = attempt.verdict();
  }
  const bool later = attempt.proposal.on != proposal.today;
  return GoWhen{later ? std::optional{attempt.proposal.on} : std::nullopt, std::move(attempt.taken)};
}

namespace {

bool is_ahead(StepId step, const RuleBook& rules)
{
  bool ahead = false;
  rules.each<StepRule>([&](const Rule&, const StepRule& rule) {
    ahead = ahead || (rule.step == step && rule.phase == Phase::ahead);
  });
  return ahead;
}

} // namespace

Proposal with_day_assumed(Proposal proposal, const RuleBook& rules)
{
  proposal.today = proposal.on;
  proposal.all_steps_done = true;
  std::erase_if(proposal.steps,
                [&](const auto& step) { return step.second.done || !is_ahead(step.first, rules); });
  proposal.screened = true;
  proposal.device_kind = proposal.device_kind.value_or(DeviceKind::roller);
  proposal.sensitivity = proposal.sensitivity.value_or(Sensitivity::reactive);
  proposal.uses = proposal.uses.value_or(0);
  return proposal;
}

Proposal with_new_head(Proposal proposal)
{
  proposal.uses = 0;
  proposal.device_since.reset();
  return proposal;
}

namespace {

std::vector<Finding> worn_on(Date day, Proposal proposal, const RuleBook& rules, const History& history)
{
  proposal.today = proposal.on = day;
  auto findings = evaluate(proposal, rules, history).findings;
  std::erase_if(findings, [](const Finding& finding) { return !asks_for_new_head(finding); });
  return findings;
}

} // namespace

Forecast forecast(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  const auto on_day = with_day_assumed(proposal, rules);
  Forecast result;
  const RuleIndex index{rules};
  result.now = evaluate_upto(on_day, rules, index, history, nullptr);
  if (result.now.worst() == Severity::stop) {
    return result;
  }
  Attempt attempt{with_new_head(on_day), history, rules, index};
  const bool is_new = on_day.uses == 0 && !on_day.device_since;
  auto verdict = is_new ? result.now : attempt.verdict();
  result.earliest = verdict.earliest();
  while (wait(attempt, verdict)) {
    verdict = attempt.verdict();
    result.earliest =
      std::max(result.earliest, std::max(verdict.earliest(), std::optional{attempt.proposal.on}));
  }
  result.recommended = std::max(result.earliest, verdict.recommended());
  if (on_day.device_since && result.earliest > on_day.on && worn_by(result.now) == nullptr) {
    result.worn = worn_on(*result.earliest, on_day, rules, history);
  }
  return result;
}

Forecast forecast_after(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  auto then = history;
  then.sessions.push_back(as_planned(proposal, proposal.on));
  auto next = with_new_head(proposal);
  next.today = proposal.on;
  return forecast(next, rules, then);
}

} // namespace mneedle
