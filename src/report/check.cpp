#include "engine/outlook.hpp"
#include "report/action_words.hpp"
#include "report/checklist.hpp"
#include "report/reasons.hpp"
#include "report/rest.hpp"

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
  for (const auto& action : when->actions) {
    line.actions.push_back(action_words(action));
    if (!std::holds_alternative<Answer>(action) && !std::holds_alternative<AnswerStep>(action)) {
      line.changes.push_back(line.actions.back());
    }
  }
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

// The fewest uses that any rule allows.
std::optional<int> last_use(const Proposal& proposal, const RuleBook& rules)
{
  std::optional<int> least;
  rules.each<DeviceLifeRule>([&](const Rule&, const DeviceLifeRule& rule) {
    const auto& kinds = rule.kinds;
    if (proposal.device_kind && std::find(kinds.begin(), kinds.end(), *proposal.device_kind) != kinds.end()) {
      least = std::min(least.value_or(rule.last_use), rule.last_use);
    }
  });
  return least;
}

// What comes after the session, or is still to come after the one before.
void look_after(const Proposal& proposal, const RuleBook& rules, CheckReport& report)
{
  if (!report.kind) {
    report.aftercare = windows_after(proposal.on, proposal.area, rules);
    report.check_ins = check_ins_after(proposal.on, rules);
  } else if (report.last) {
    const auto& last = *report.last;
    report.aftercare = windows_after(last.date, last.area ? last.area : proposal.area, rules);
    std::erase_if(report.aftercare,
                  [&](const auto& window) { return window.allowed_from <= proposal.today; });
    report.check_ins = check_ins_after(last.date, rules);
    std::erase_if(report.check_ins, [&](const auto& check_in) { return check_in.on < proposal.today; });
  }
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
  report.findings = reasons(verdict, proposal.today);
  if (explain == Explain::yes) {
    report.looked_at = trace(verdict, proposal.today);
  }
  report.checklist = checklist(rules, verdict);
  report.later_day = allowed_later(proposal, rules, history);
  for (auto& line : idle_steps(proposal, verdict)) {
    report.assumed.push_back({std::move(line)});
  }
  report.next_if_done = dates_after(proposal, rules, history);
  report.go_when = go_when_line(proposal, rules, history);
  report.ruleset = ruleset_line(rules);
  report.notice = rules.base().notice;
  report.rest = deciding_rest(verdict);
  report.doctor = doctor_words(rules);
  report.last_use = last_use(proposal, rules);
  look_after(proposal, rules, report);
  return report;
}

} // namespace mneedle
