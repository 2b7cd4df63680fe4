#include "report/clears_words.hpp"

#include <fmt/format.h>

#include <algorithm>

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

// Whom to see for a warning sign, and how soon; empty if the rule's own words say so.
std::string whom_to_see(const Finding& finding)
{
  const auto* warning = body_of<WarningRule>(finding);
  if (warning == nullptr
      || (says(own_words(finding), warning->see) && says(own_words(finding), warning->how_fast))) {
    return "";
  }
  return fmt::format("who to see: {}, {}", warning->see, warning->how_fast);
}

// The day that answers for a step of the days ahead.
std::string day_to_give(const StepRule& step)
{
  std::string events;
  for (const auto event : step.answered_by) {
    events += fmt::format("{}`--event {}=DATE`", events.empty() ? "" : ", ", event.text());
  }
  return fmt::format("Give the date of the last one ({})", events);
}

// The flag that answers, if the rule only lacks an answer; its own words are for when it fails.
std::string flag_to_give(const Finding& finding)
{
  const auto* step = body_of<StepRule>(finding);
  if (step != nullptr && finding.outcome == Outcome::unknown) {
    return step->phase == Phase::ahead ? day_to_give(*step)
                                       : fmt::format("Do it, then add `--done {}`", step->step.text());
  }
  const auto* age = std::get_if<AgeDetail>(&finding.detail);
  return age != nullptr && !age->age ? "Start date unknown: add `--device-since DATE`" : "";
}

// "0.30 mm" of a text as it has to be set on a device that reaches deeper.
std::string with_reach(std::string_view words, Depth reach)
{
  std::string text;
  while (!words.empty()) {
    const auto begin = std::min(words.find_first_of("0123456789"), words.size());
    const auto end = std::min(words.find_first_not_of("0123456789.", begin), words.size());
    const auto depth = parse_depth(words.substr(begin, end - begin));
    const bool longer = depth && *depth > reach && words.substr(end).starts_with(" mm");
    text += words.substr(0, begin);
    text += longer ? to_string(*depth - reach) : words.substr(begin, end - begin);
    words.remove_prefix(end);
  }
  return text;
}

// The rule's words for a needle that is too long, for the device at hand.
std::string setting_to_choose(const Finding& finding)
{
  const auto* depth = std::get_if<DepthDetail>(&finding.detail);
  if (depth == nullptr || body_of<DeviceRule>(finding) != nullptr) {
    return "";
  }
  const auto* shorten = finding.action ? std::get_if<Shorten>(&*finding.action) : nullptr;
  const auto reach = depth->counted - depth->depth;
  const bool reaches = reach > Depth::micrometres(0);
  if (shorten != nullptr && body_of<FirstUseRule>(finding) != nullptr) {
    return fmt::format("{} {} mm or less", reaches ? "Start with a setting of" : "Start with a needle of",
                       to_string(shorten->to));
  }
  const auto own = reaches ? with_reach(own_words(finding), reach) : "";
  return shorten != nullptr && reaches && own == own_words(finding)
           ? fmt::format("Set it to {} mm or less", to_string(shorten->to))
           : own;
}

// A severe reaction of an unknown kind counts as the worst.
std::string kind_to_give(const Finding& finding)
{
  const auto* reaction = std::get_if<ReactionDetail>(&finding.detail);
  if (reaction == nullptr || body_of<ReactionHistoryRule>(finding) == nullptr || reaction->kind
      || reaction->grade != ReactionGrade::severe) {
    return "";
  }
  return fmt::format(
    "Name its kind (`mneedle log react {} --kind KIND`); until then it counts as a granuloma", reaction->id);
}

std::string copy_to_settle(const Finding& finding)
{
  const auto* fact = std::get_if<FactDetail>(&finding.detail);
  return fact != nullptr && fact->in_doubt ? "Merge or move that file (`mneedle doctor` names it)" : "";
}

// A flag that takes the answer back.
std::string to_leave_out(const Finding& finding)
{
  const auto* fact = std::get_if<FactDetail>(&finding.detail);
  return fact == nullptr || fact->taken_back_by.empty()
           ? ""
           : fmt::format("; leave out `--not-done {}`", fact->taken_back_by);
}

// Words for this finding, if those of its rule do not fit.
std::string own_remedy(const Finding& finding)
{
  for (const auto remedy : {copy_to_settle, flag_to_give, setting_to_choose, kind_to_give}) {
    if (auto words = remedy(finding); !words.empty()) {
      return words;
    }
  }
  return "";
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
  if (auto remedy = own_remedy(finding); !remedy.empty()) {
    return remedy;
  }
  auto words = std::string{own_words(finding)} + to_leave_out(finding);
  if (const auto who = whom_to_see(finding); !who.empty()) {
    words += (words.empty() ? "" : "; ") + who;
  }
  if (const auto day = cleared_on(finding)) {
    const auto date = with_weekday(*day);
    return words.empty() ? "from " + date
                         : fmt::format("{} ({}{})", words, says(words, "until") ? "" : "until ", date);
  }
  return words;
}

} // namespace mneedle
