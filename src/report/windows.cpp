#include <mneedle/report.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

// No time of day is recorded, so a window of hours is taken to start at the end of the session's day.
Days closed_for(const AftercareRule& rule)
{
  constexpr auto hours_a_day = 24;
  return rule.hours > 0 ? Days{(rule.hours + hours_a_day - 1) / hours_a_day + 1} : rule.days;
}

std::string span_of(const AftercareRule& rule)
{
  return rule.hours > 0 ? fmt::format("{} h", rule.hours) : fmt::format("{} d", rule.days.count());
}

bool concerns(const AftercareRule& rule, std::optional<Area> area)
{
  return rule.areas.empty() || !area
         || std::any_of(rule.areas.begin(), rule.areas.end(), [&](Area one) { return overlap(one, *area); });
}

} // namespace

std::vector<WindowLine> windows_after(Date day, std::optional<Area> area, const RuleBook& rules)
{
  std::vector<WindowLine> windows;
  rules.each<AftercareRule>([&](const Rule& rule, const AftercareRule& body) {
    if (concerns(body, area)) {
      windows.push_back({std::string{rule.head.id.text()}, std::string{body.what}, day + closed_for(body),
                         std::string{rule.head.title.empty() ? body.what : rule.head.title}, span_of(body)});
    }
  });
  return windows;
}

std::vector<CheckInLine> check_ins_after(Date day, const RuleBook& rules)
{
  std::vector<CheckInLine> check_ins;
  rules.each<CheckInRule>([&](const Rule& rule, const CheckInRule& body) {
    check_ins.push_back({std::string{rule.head.id.text()}, std::string{body.text}, day + body.after,
                         std::string{rule.head.title.empty() ? body.text : rule.head.title}});
  });
  return check_ins;
}

std::string doctor_words(const RuleBook& rules)
{
  std::string words;
  rules.each<NoteRule>([&](const Rule& rule, const NoteRule& note) {
    if (note.topic == "doctor" && words.empty()) {
      words = rule.head.message;
    }
  });
  return words;
}

} // namespace mneedle
