#include <mneedle/evaluate.hpp>

#include "engine/apply.hpp"
#include "engine/evaluate_upto.hpp"

#include <algorithm>

namespace mneedle {

Verdict evaluate_upto(const Proposal& proposal, const RuleBook& rules, const RuleIndex& index,
                      const History& history, const Session* upto)
{
  const auto facts = make_case(proposal, index, history, upto);
  Verdict verdict;
  verdict.sensitivity = facts.raised;
  verdict.last = facts.last;
  Findings findings{facts, verdict.findings};
  for (const auto& set : rules.sets()) {
    verdict.findings.reserve(verdict.findings.size() + set.rules.size());
    for (const auto& rule : set.rules) {
      findings.ask(rule);
    }
  }
  return verdict;
}

Verdict evaluate(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  return evaluate_upto(proposal, rules, RuleIndex{rules}, history, nullptr);
}

bool Verdict::go() const
{
  return std::none_of(findings.begin(), findings.end(),
                      [](const Finding& finding) { return finding.blocking(); });
}

std::optional<Severity> Verdict::worst() const
{
  std::optional<Severity> worst;
  for (const auto& finding : findings) {
    if (finding.blocking()) {
      worst = std::max(worst, std::optional{finding.severity});
    }
  }
  return worst;
}

std::optional<Date> Verdict::earliest() const
{
  if (worst() == Severity::stop) {
    return std::nullopt;
  }
  std::optional<Date> latest;
  for (const auto& finding : findings) {
    latest = std::max(latest, finding.not_before);
  }
  return latest;
}

std::optional<Date> Verdict::recommended() const
{
  auto latest = earliest();
  if (!latest) {
    return std::nullopt;
  }
  for (const auto& finding : findings) {
    latest = std::max(latest, finding.recommended);
  }
  return latest;
}

} // namespace mneedle
