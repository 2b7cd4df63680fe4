#include "report/checklist.hpp"

#include "report/reasons.hpp"

#include <algorithm>

namespace mneedle {
namespace {

const StepDetail* detail_of(const Rule& rule, const Verdict& verdict)
{
  for (const auto& finding : verdict.findings) {
    if (const auto* detail = std::get_if<StepDetail>(&finding.detail);
        finding.rule == &rule && detail != nullptr) {
      return detail;
    }
  }
  return nullptr;
}

template <typename T>
bool holds(List<T> list, T value)
{
  return std::find(list.begin(), list.end(), value) != list.end();
}

// What the findings say about a step of the days ahead.
enum class Said { nothing, fulfilled, unknown, wanting };

// How one finding bears on the step, by what it looked at and the kind of its rule.
struct Bears {
  const StepRule& step;
  const Finding& finding;

  Said operator()(const FactDetail& fact) const { return says(holds(step.takes_back, fact.fact)); }
  Said operator()(const ConditionDetail& condition) const
  {
    return says(holds(step.implies, condition.condition));
  }
  Said operator()(const EventDetail& event) const { return says(holds(step.answered_by, event.event)); }
  Said operator()(const RestDetail&) const { return says(holds(step.takes_back, Fact::last)); }
  Said operator()(const OveruseDetail&) const { return says(holds(step.takes_back, Fact::last)); }
  Said operator()(const DepthDetail&) const
  {
    const auto* first = std::get_if<FirstUseRule>(&finding.rule->body);
    return says(first != nullptr && holds(step.answered_by, first->event));
  }
  Said operator()(const NotConcerned&) const
  {
    const auto* first = std::get_if<FirstUseRule>(&finding.rule->body);
    const auto* deferral = std::get_if<DeferralRule>(&finding.rule->body);
    return says((first != nullptr && holds(step.answered_by, first->event))
                || (deferral != nullptr && holds(step.answered_by, deferral->event)));
  }
  template <typename Other>
  Said operator()(const Other&) const
  {
    return Said::nothing;
  }

  Said says(bool about) const
  {
    // Between the earliest and the recommended day the rest is over.
    const bool rests = std::holds_alternative<RestDetail>(finding.detail);
    if (!about) {
      return Said::nothing;
    }
    if (finding.outcome == Outcome::passed || (rests && !finding.blocking())) {
      return Said::fulfilled;
    }
    return finding.outcome == Outcome::unknown ? Said::unknown : Said::wanting;
  }
};

// Nothing named is as good as nothing there only if everything was gone through.
bool screened(const Verdict& verdict)
{
  return std::none_of(verdict.findings.begin(), verdict.findings.end(), [](const Finding& finding) {
    const auto* fact = std::get_if<FactDetail>(&finding.detail);
    return fact != nullptr && finding.outcome != Outcome::passed
           && (fact->fact == Fact::screening || fact->fact == Fact::screening_today);
  });
}

// A step of the days ahead is ticked by what is known: rest that is over, a screening, a wait that has passed.
StepState ahead_state(const StepRule& step, StepState told, const Verdict& verdict)
{
  auto worst = Said::nothing;
  for (const auto& finding : verdict.findings) {
    worst = std::max(worst, std::visit(Bears{step, finding}, finding.detail));
  }
  if (told == StepState::not_done || worst == Said::wanting) {
    return StepState::not_done;
  }
  const bool by_screening = !step.implies.empty() || !step.answered_by.empty();
  const bool known = worst == Said::fulfilled && (!by_screening || screened(verdict));
  return known ? StepState::done : told;
}

StepState state_of(const Rule& rule, const StepRule& step, const Verdict& verdict)
{
  const auto* detail = detail_of(rule, verdict);
  if (detail == nullptr) {
    return StepState::not_applicable;
  }
  return step.phase == Phase::ahead && detail->state != StepState::not_applicable
           ? ahead_state(step, detail->state, verdict)
           : detail->state;
}

} // namespace

std::vector<ChecklistLine> checklist(const RuleBook& rules, const Verdict& verdict)
{
  std::vector<ChecklistLine> lines;
  rules.each<StepRule>([&](const Rule& rule, const StepRule& step) {
    lines.push_back({std::string{step.step.text()}, step.phase, state_of(rule, step, verdict),
                     std::string{step.text},
                     std::string{rule.head.title.empty() ? step.text : rule.head.title}});
  });
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.phase < b.phase; });
  return lines;
}

ChecklistReport report_checklist(const Proposal& proposal, std::span<const Phase> phases,
                                 const RuleBook& rules, const History& history)
{
  const auto verdict = evaluate(proposal, rules, history);
  ChecklistReport report{proposal, verdict.sensitivity, checklist(rules, verdict), ruleset_line(rules)};
  std::erase_if(report.lines, [&](const ChecklistLine& line) {
    const bool wanted = phases.empty() || std::find(phases.begin(), phases.end(), line.phase) != phases.end();
    return !wanted || line.state == StepState::not_applicable;
  });
  return report;
}

} // namespace mneedle
