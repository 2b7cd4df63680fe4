#include "report/clears_words.hpp"
#include "report/detail_words.hpp"

#include <mneedle/report.hpp>

#include <fmt/format.h>

namespace mneedle {
namespace {

// A step without an answer; the message of its rule would say that it was left out.
const StepRule* open_step(const Finding& finding)
{
  return finding.outcome == Outcome::unknown ? std::get_if<StepRule>(&finding.rule->body) : nullptr;
}

std::string with_details(std::string_view message, std::string_view found)
{
  const auto* separator = message.find(':') == std::string_view::npos ? ": " : "; ";
  return found.empty() ? std::string{message} : fmt::format("{}{}{}", message, separator, found);
}

// The message of a rule tells what is wrong, so a rule that passed gives only the details.
std::string message_of(const Finding& finding)
{
  if (const auto* step = open_step(finding)) {
    const auto title = finding.rule->head.title;
    return fmt::format("Not answered: {}", title.empty() ? step->text : title);
  }
  const auto found = detail_words(finding);
  if (finding.outcome == Outcome::passed) {
    return found;
  }
  return with_details(finding.rule->head.message, found);
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
