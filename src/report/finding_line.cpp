#include "report/clears_words.hpp"
#include "report/detail_words.hpp"

#include <mneedle/report.hpp>

#include <fmt/format.h>

namespace mneedle {
namespace {

// The step that nobody said anything about; its rule's sentence would say that it was left out.
const StepRule* open_step(const Finding& finding)
{
  return finding.outcome == Outcome::unknown ? std::get_if<StepRule>(&finding.rule->body) : nullptr;
}

// A rule that passed would mislead with its own sentence, which tells what is wrong when it fails.
std::string message_of(const Finding& finding)
{
  if (const auto* step = open_step(finding)) {
    return fmt::format("Not answered: {}", step->text);
  }
  const auto found = detail_words(finding);
  if (finding.outcome == Outcome::passed) {
    return found;
  }
  const auto& message = finding.rule->head.message;
  return found.empty() ? std::string{message} : fmt::format("{}: {}", message, found);
}

} // namespace

FindingLine line_of(const Finding& finding)
{
  const auto& head = finding.rule->head;
  FindingLine line;
  line.rule = head.id.text();
  line.severity = finding.outcome == Outcome::passed ? "pass" : word(finding.severity);
  line.message = message_of(finding);
  line.clears = clears_words(finding);
  line.until = cleared_on(finding);
  line.sources.assign(head.sources.begin(), head.sources.end());
  line.basis = word(head.basis);
  line.evidence = word(head.grade);
  line.why = head.why;
  line.spread = head.spread;
  return line;
}

} // namespace mneedle
