#include "report/checklist.hpp"

#include <algorithm>

namespace mneedle {
namespace {

StepState state_of(const Rule& rule, const Verdict& verdict)
{
  for (const auto& finding : verdict.findings) {
    if (const auto* detail = std::get_if<StepDetail>(&finding.detail);
        finding.rule == &rule && detail != nullptr) {
      return detail->state;
    }
  }
  return StepState::not_applicable;
}

} // namespace

std::vector<ChecklistLine> checklist(const RuleBook& rules, const Verdict& verdict)
{
  std::vector<ChecklistLine> lines;
  rules.each<StepRule>([&](const Rule& rule, const StepRule& step) {
    lines.push_back(
      {std::string{step.step.text()}, step.phase, state_of(rule, verdict), std::string{step.text}});
  });
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.phase < b.phase; });
  return lines;
}

} // namespace mneedle
