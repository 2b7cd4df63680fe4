#include "engine/apply.hpp"

#include <utility>

namespace mneedle {

void Findings::ask(const Rule& rule)
{
  rule_ = &rule;
  std::visit([this](const auto& body) { apply(body); }, rule.body);
}

Finding& Findings::add(Outcome outcome, Severity severity, Detail detail)
{
  return list_.emplace_back(Finding{rule_, outcome, severity, std::move(detail), {}, {}, {}});
}

Finding& Findings::wait(Date until, Detail detail)
{
  const auto outcome = facts_.on() < until ? Outcome::failed : Outcome::passed;
  auto& finding = add(outcome, Severity::wait, std::move(detail));
  finding.not_before = until;
  return finding;
}

Finding& Findings::wait(Date until, Date recommended, Detail detail)
{
  auto& finding = wait(until, std::move(detail));
  finding.recommended = recommended;
  if (finding.outcome == Outcome::passed && facts_.on() < recommended) {
    finding.outcome = Outcome::failed;
    finding.severity = Severity::caution;
  }
  return finding;
}

} // namespace mneedle
