#include "report/action_words.hpp"
#include "report/checklist.hpp"
#include "report/reasons.hpp"

#include <algorithm>
#include <iterator>

namespace mneedle {
namespace {

std::optional<GoWhenLine> go_when_line(const Proposal& proposal, const RuleBook& rules,
                                       const History& history)
{
  const auto when = go_when(proposal, rules, history);
  if (!when) {
    return std::nullopt;
  }
  GoWhenLine line{when->date, {}};
  std::transform(when->actions.begin(), when->actions.end(), std::back_inserter(line.actions), action_words);
  return line;
}

std::optional<Dates> dates_after(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  // Without them the dates would be those of a session nobody thinks of.
  if (!proposal.area || !proposal.depth) {
    return std::nullopt;
  }
  const auto after = forecast_after(proposal, rules, history);
  if (!after.earliest) {
    return std::nullopt;
  }
  return Dates{*after.earliest, after.recommended.value_or(*after.earliest)};
}

} // namespace

CheckReport report_check(const Proposal& proposal, const RuleBook& rules, const History& history,
                         Explain explain)
{
  const auto verdict = evaluate(proposal, rules, history);
  CheckReport report;
  report.proposal = proposal;
  report.kind = verdict.worst();
  report.sensitivity_effective = verdict.sensitivity;
  report.last = verdict.last;
  report.earliest = verdict.earliest();
  report.recommended = verdict.recommended();
  report.findings = reasons(verdict);
  if (explain == Explain::yes) {
    report.looked_at = trace(verdict);
  }
  report.checklist = checklist(rules, verdict);
  report.next_if_done = dates_after(proposal, rules, history);
  report.go_when = go_when_line(proposal, rules, history);
  report.ruleset = ruleset_line(rules);
  report.notice = rules.base().notice;
  return report;
}

} // namespace mneedle
