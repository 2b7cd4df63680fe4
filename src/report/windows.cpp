#include <mneedle/report.hpp>

#include <algorithm>

namespace mneedle {
namespace {

// No time of day is recorded, so a window of hours is taken to start at the end of the session's day.
Days closed_for(const AftercareRule& rule)
{
  constexpr auto hours_a_day = 24;
  return rule.hours > 0 ? Days{(rule.hours + hours_a_day - 1) / hours_a_day + 1} : rule.days;
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
      windows.push_back({std::string{rule.head.id.text()}, std::string{body.what}, day + closed_for(body)});
    }
  });
  return windows;
}

std::vector<CheckInLine> check_ins_after(Date day, const RuleBook& rules)
{
  std::vector<CheckInLine> check_ins;
  rules.each<CheckInRule>([&](const Rule& rule, const CheckInRule& body) {
    check_ins.push_back({std::string{rule.head.id.text()}, std::string{body.text}, day + body.after});
  });
  return check_ins;
}

} // namespace mneedle
