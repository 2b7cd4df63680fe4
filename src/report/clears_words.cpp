#include "report/clears_words.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

template <typename Body>
const Body* body_of(const Finding& finding)
{
  return finding.rule == nullptr ? nullptr : std::get_if<Body>(&finding.rule->body);
}

std::string_view own_words(const Finding& finding)
{
  if (finding.rule == nullptr) {
    return "";
  }
  const auto* fact = body_of<FactRule>(finding);
  return finding.rule->head.clears.empty() && fact != nullptr ? fact->question : finding.rule->head.clears;
}

bool says(std::string_view words, std::string_view part)
{
  return words.find(part) != std::string_view::npos;
}

// A warning sign sends to somebody, and says how soon; not twice where the rule's own words do.
std::string whom_to_see(const Finding& finding)
{
  const auto* warning = body_of<WarningRule>(finding);
  if (warning == nullptr
      || (says(own_words(finding), warning->see) && says(own_words(finding), warning->how_fast))) {
    return "";
  }
  return fmt::format("who to see: {}, {}", warning->see, warning->how_fast);
}

// What to say where a rule only lacks an answer; its own words are for when it fails.
std::string flag_to_give(const Finding& finding)
{
  const auto* step = body_of<StepRule>(finding);
  if (step != nullptr && finding.outcome == Outcome::unknown) {
    return fmt::format("Do it and say so (`--done {}`)", step->step.text());
  }
  const auto* age = std::get_if<AgeDetail>(&finding.detail);
  return age != nullptr && !age->age ? "Say since when it has been in use (`--device-since DATE`)" : "";
}

} // namespace

std::optional<Date> cleared_on(const Finding& finding)
{
  if (finding.outcome == Outcome::passed || finding.severity > Severity::wait) {
    return std::nullopt;
  }
  if (finding.severity < Severity::wait && finding.recommended) {
    return finding.recommended;
  }
  return finding.not_before;
}

std::string clears_words(const Finding& finding)
{
  if (finding.outcome == Outcome::passed) {
    return "";
  }
  if (const auto flag = flag_to_give(finding); !flag.empty()) {
    return flag;
  }
  auto words = std::string{own_words(finding)};
  if (const auto who = whom_to_see(finding); !who.empty()) {
    words += (words.empty() ? "" : "; ") + who;
  }
  if (const auto day = cleared_on(finding)) {
    const auto from = "from " + with_weekday(*day);
    return words.empty() ? from : fmt::format("{} ({})", words, from);
  }
  return words;
}

} // namespace mneedle
