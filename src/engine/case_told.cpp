// What was told about the person, what it implies, and how sensitive skin counts by it.

#include "engine/case_parts.hpp"

#include <mneedle/evaluate.hpp>

#include <algorithm>
#include <map>

namespace mneedle {

namespace {

// Adds what was told and what that implies.
class Telling {
public:
  explicit Telling(Case& facts) : facts_{facts} {}

  void all()
  {
    for (const auto named : facts_.proposal.conditions) {
      add(named, "");
    }
    for (const auto named : facts_.proposal.conditions) {
      follow(named);
    }
    for (const auto& event : facts_.events) {
      each_about(facts_.index.implying_events, event.event.text(), [&](const Rule& rule) { happened(rule); });
    }
    for (const auto& [step, answer] : facts_.proposal.steps) {
      if (!answer.done) {
        each_about(facts_.index.preparations, step.text(), [&](const Rule& rule) { not_done(rule); });
      }
    }
  }

private:
  bool add(ConditionId condition, std::string_view by)
  {
    if (facts_.told(condition) != nullptr) {
      return false;
    }
    facts_.conditions.push_back({condition, by});
    return true;
  }

  void imply(List<ConditionId> conditions, std::string_view by)
  {
    for (const auto condition : conditions) {
      if (add(condition, by)) {
        follow(condition);
      }
    }
  }

  // What the condition implies in turn.
  void follow(ConditionId condition)
  {
    each_about(facts_.index.implying_conditions, condition.text(), [&](const Rule& rule) {
      const auto& body = std::get<ConditionRule>(rule.body);
      imply(body.implies, body.condition.text());
    });
  }

  void happened(const Rule& rule)
  {
    const auto& body = std::get<DeferralRule>(rule.body);
    imply(body.implies, body.event.text());
  }

  void not_done(const Rule& rule)
  {
    const auto& body = std::get<StepRule>(rule.body);
    if (!applies(body, facts_.proposal)) {
      return;
    }
    imply(body.implies, body.step.text());
    for (const auto fact : body.takes_back) {
      facts_.taken_back.emplace_back(fact, body.step.text());
    }
  }

  Case& facts_;
};

std::optional<Sensitivity> raised_sensitivity(const Case& facts)
{
  const auto& proposal = facts.proposal;
  if (!proposal.sensitivity) {
    return std::nullopt;
  }
  std::map<std::string_view, int> raises; // by piece of evidence, which raises once
  auto floor = proposal.sensitivity;
  for (const auto& told : facts.conditions) {
    each_about(facts.index.by_condition, told.condition.text(), [&](const Rule& rule) {
      const auto* condition = std::get_if<ConditionRule>(&rule.body);
      if (condition == nullptr || !concerns(condition->areas, proposal.area)) {
        return;
      }
      auto& levels = raises[entry_of(rule.head.id)];
      levels = std::max(levels, condition->raises);
      floor = std::max(floor, condition->raises_to);
    });
  }
  auto level = static_cast<int>(*proposal.sensitivity);
  for (const auto& [entry, levels] : raises) {
    level += levels;
  }
  return std::max(*floor, static_cast<Sensitivity>(std::min(level, static_cast<int>(Sensitivity::reactive))));
}

} // namespace

void add_conditions(Case& facts)
{
  Telling{facts}.all();
  facts.raised = raised_sensitivity(facts);
}

const ToldCondition* Case::told(ConditionId condition) const
{
  const auto found = std::find_if(conditions.begin(), conditions.end(),
                                  [&](const ToldCondition& one) { return one.condition == condition; });
  return found == conditions.end() ? nullptr : &*found;
}

std::string_view Case::taken_back_by(Fact fact) const
{
  const auto found =
    std::find_if(taken_back.begin(), taken_back.end(), [&](const auto& one) { return one.first == fact; });
  return found == taken_back.end() ? std::string_view{} : found->second;
}

std::optional<Sensitivity> raised_sensitivity(const RuleBook& rules, const Proposal& proposal,
                                              const History& history)
{
  return make_case(proposal, RuleIndex{rules}, history, nullptr).raised;
}

} // namespace mneedle
