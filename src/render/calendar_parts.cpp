#include "render/calendar_parts.hpp"

#include "render/phrases.hpp"
#include "render/windows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

Calendar empty_calendar(Date today, std::string_view person, const std::string& notice,
                        const RuleSetLine& ruleset)
{
  return {today, fmt::format("mneedle {}", person), {dates_only, notice, rules_words(ruleset)}, {}};
}

std::string uid_of(std::string_view person, std::string_view about)
{
  return fmt::format("{}.{}@mneedle", person, about);
}

void add_windows(const SessionInCalendar& session, const std::vector<WindowLine>& windows, Calendar& calendar)
{
  for (const auto& [day, rule, span, texts, titles] : by_day(windows)) {
    const auto closed = session.followed_on && *session.followed_on <= day;
    const auto* words = closed ? "not allowed again before the next session" : "allowed again by the rules";
    calendar.events.push_back({uid_of(session.person, fmt::format("{}.aftercare.{}", session.about, rule)),
                               day,
                               fmt::format("{}: {}: {}", session.name, words, listed(texts, "; ")),
                               "",
                               {},
                               closed ? Standing::withdrawn : Standing::dated});
  }
}

void add_check_ins(const SessionInCalendar& session, const std::vector<CheckInLine>& check_ins,
                   Calendar& calendar)
{
  for (const auto& [rule, text, on, title] : check_ins) {
    calendar.events.push_back({uid_of(session.person, fmt::format("{}.check-in.{}", session.about, rule)),
                               on,
                               fmt::format("{}: look at the skin", session.name),
                               text,
                               {}});
  }
}

std::string reason_words(const FindingLine& finding)
{
  const auto clears = finding.clears.empty() ? "" : fmt::format(" (clears: {})", finding.clears);
  return fmt::format("[{}] {}: {}{}", finding.severity, finding.rule, finding.message, clears);
}

void sort_by_day(Calendar& calendar)
{
  std::stable_sort(calendar.events.begin(), calendar.events.end(),
                   [](const auto& a, const auto& b) { return a.day < b.day; });
}

} // namespace mneedle
