#include "engine/outlook.hpp"
#include "report/action_words.hpp"
#include "report/checklist.hpp"
#include "report/reasons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

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

// Whether the dates allow the day, which is still to come.
bool allowed_later(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  return proposal.on > proposal.today && verdict_of_day(proposal, proposal.on, rules, history).go();
}

// When the step comes, where telling of it now says nothing.
std::string_view without_effect(const StepRule& step, const StepDetail& detail, bool done)
{
  if (detail.state == StepState::not_applicable) {
    return "not for this session";
  }
  if (step.phase == Phase::ahead) {
    const bool known = !step.answered_by.empty() || !step.implies.empty() || !step.takes_back.empty();
    return done && known ? "answered by dates and the screening" : "";
  }
  return step.phase == Phase::before ? "" : "comes later";
}

// Steps that were named without any effect, one line for each reason.
std::vector<std::string> idle_steps(const Proposal& proposal, const Verdict& verdict)
{
  std::map<std::string_view, std::vector<std::string_view>> idle;
  for (const auto& finding : verdict.findings) {
    const auto* detail = std::get_if<StepDetail>(&finding.detail);
    const auto told = detail == nullptr ? proposal.steps.end() : proposal.steps.find(detail->step);
    if (told == proposal.steps.end()) {
      continue;
    }
    const auto why = without_effect(std::get<StepRule>(finding.rule->body), *detail, told->second.done);
    if (!why.empty()) {
      idle[why].push_back(detail->step.text());
    }
  }
  std::vector<std::string> lines;
  lines.reserve(idle.size());
  for (const auto& [why, steps] : idle) {
    lines.push_back(fmt::format("no effect, {}: {}", why, fmt::join(steps, ", ")));
  }
  return lines;
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
  report.later_day = allowed_later(proposal, rules, history);
  report.assumed = idle_steps(proposal, verdict);
  report.next_if_done = dates_after(proposal, rules, history);
  report.go_when = go_when_line(proposal, rules, history);
  report.ruleset = ruleset_line(rules);
  report.notice = rules.base().notice;
  return report;
}

} // namespace mneedle
