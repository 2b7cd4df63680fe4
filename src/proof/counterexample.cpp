#include "proof/counterexample.hpp"

#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace mneedle {

namespace {

std::string sentence_of(const Verdict& verdict)
{
  const auto worst = verdict.worst();
  auto text = worst ? fmt::format("NO-GO ({})", word(*worst)) : std::string{"GO"};
  if (const auto earliest = verdict.earliest()) {
    text +=
      fmt::format(", earliest {}, recommended {}", to_string(*earliest), to_string(*verdict.recommended()));
  }
  return text;
}

// What one rule came to say, over all its findings.
using Statement = std::tuple<std::optional<Severity>, std::optional<Date>, std::optional<Date>>;

std::map<std::string_view, Statement> said_by(const Verdict& verdict)
{
  std::map<std::string_view, Statement> said;
  for (const auto& finding : verdict.findings) {
    auto& [severity, earliest, recommended] = said[finding.rule->head.id.text()];
    if (finding.outcome != Outcome::passed) {
      severity = std::max(severity, std::optional{finding.severity});
    }
    earliest = std::max(earliest, finding.not_before);
    recommended = std::max(recommended, finding.recommended);
  }
  return said;
}

template <typename Pick>
std::vector<const Rule*> rules_that(const RuleBook& rules, Pick pick)
{
  std::vector<const Rule*> picked;
  for (const auto& set : rules.sets()) {
    for (const auto& rule : set.rules) {
      if (pick(rule.head.id.text())) {
        picked.push_back(&rule);
      }
    }
  }
  return picked;
}

} // namespace

Side side_of(const Situation& facts, const RuleBook& rules)
{
  return {commands_for(facts), sentence_of(evaluate(facts.proposal, rules, facts.history))};
}

Counterexample compare_sides(const Situation& worse, const RuleBook& worse_rules, const Situation& other,
                             const RuleBook& other_rules, std::string what)
{
  const auto here = said_by(evaluate(worse.proposal, worse_rules, worse.history));
  const auto there = said_by(evaluate(other.proposal, other_rules, other.history));
  const auto differs = [&](std::string_view id) {
    const auto a = here.find(id);
    const auto b = there.find(id);
    return (a == here.end() ? Statement{} : a->second) != (b == there.end() ? Statement{} : b->second);
  };
  return {side_of(worse, worse_rules), side_of(other, other_rules), std::move(what),
          rules_that(worse_rules, differs)};
}

Counterexample one_side(const Situation& facts, const RuleBook& rules, std::string what)
{
  const auto said = said_by(evaluate(facts.proposal, rules, facts.history));
  const auto speaks = [&](std::string_view id) {
    const auto rule = said.find(id);
    return rule != said.end() && rule->second != Statement{} && std::get<0>(rule->second) != Severity::note;
  };
  return {side_of(facts, rules), std::nullopt, std::move(what), rules_that(rules, speaks)};
}

} // namespace mneedle
