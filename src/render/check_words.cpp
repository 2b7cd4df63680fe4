#include "render/check_words.hpp"

#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {

std::vector<std::string> headline_parts(const CheckReport& report)
{
  const auto& proposal = report.proposal;
  std::vector<std::string> parts;
  if (proposal.depth) {
    parts.push_back(in_millimetres(*proposal.depth));
  }
  if (proposal.area) {
    parts.emplace_back(word(*proposal.area));
  }
  // A NO-GO has its earliest date in the same place, so that the line stays short.
  const auto waits = report.kind && report.earliest && *report.earliest > proposal.on;
  if (report.sensitivity_effective && !waits) {
    parts.push_back(fmt::format("{} skin", word(*report.sensitivity_effective)));
  }
  parts.push_back(with_weekday(proposal.on));
  if (waits) {
    parts.push_back("earliest " + with_weekday(*report.earliest));
  }
  return parts;
}

const char* title_of(Phase phase)
{
  switch (phase) {
  case Phase::ahead:
    return "Days ahead";
  case Phase::before:
    return "Before";
  case Phase::during:
    return "During";
  case Phase::after:
    return "After";
  case Phase::day_1:
    return "A day later";
  case Phase::day_3:
    return "Three days later";
  case Phase::day_7:
    return "A week later";
  case Phase::day_28:
    break;
  }
  return "Four weeks later";
}

std::string later_day_words(const CheckReport& report)
{
  return report.later_day
           ? fmt::format("The dates allow {}. Skin, health and steps are answered on that day: run "
                         "mneedle check again then.",
                         with_weekday(report.proposal.on))
           : "";
}

std::string if_done_words(const CheckReport& report)
{
  if (const auto& dates = report.next_if_done) {
    return fmt::format("If done: next from {}, recommended from {}.", with_weekday(dates->earliest),
                       with_weekday(dates->recommended));
  }
  return "";
}

std::string go_when_words(const CheckReport& report)
{
  if (const auto& when = report.go_when) {
    const auto from = when->date ? " from " + with_weekday(*when->date) : "";
    const auto actions = when->actions.empty() ? "" : " if: " + listed(when->actions, "; ");
    return fmt::format("GO{}{}", from, actions);
  }
  return "";
}

} // namespace mneedle
