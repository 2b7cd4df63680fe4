#include "render/calendar_parts.hpp"
#include "render/phrases.hpp"
#include "render/plan_words.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string session_about(std::optional<Area> area, int number)
{
  return fmt::format("plan.{}.{}", area ? word(*area) : "any", number);
}

// A plan lays out the same number of sessions in each area.
int wanted_in_an_area(const PlanReport& report)
{
  return report.areas.empty() ? 0 : report.wanted / static_cast<int>(report.areas.size());
}

// Says that a plan cannot be met, and strikes off those of its sessions that an earlier one may have had.
void add_refusal(const PlanReport& report, Calendar& calendar)
{
  const auto words = "NO PLAN: " + plan_words(report);
  calendar.about.insert(calendar.about.begin(), words);
  CalendarEvent refusal{uid_of(report.person, "plan"), report.today, words, "", {}, Standing::refused};
  for (const auto& binding : report.bindings) {
    refusal.reasons.push_back(binding_words(binding));
    for (const auto& finding : binding.findings) {
      refusal.reasons.push_back(reason_words(finding));
    }
  }
  calendar.events.push_back(std::move(refusal));
}

class PlannedDays {
public:
  PlannedDays(const PlanReport& report, Calendar& calendar, const Style& style)
    : report_{report}, calendar_{calendar}, style_{style}
  {
  }

  void add(const PlanArea& area)
  {
    int number = 0;
    for (const auto& session : report_.sessions) {
      if (session.area == area.area) {
        add(session, ++number);
      }
    }
    while (number < wanted_in_an_area(report_)) {
      withdraw(area, ++number);
    }
  }

private:
  std::string numbered(std::optional<Area> area, std::optional<Depth> depth, int number) const
  {
    return fmt::format("{}: session {} of {}", with_needle(area, depth), number, wanted_in_an_area(report_));
  }

  void add(const PlanLine& session, int number)
  {
    const auto about = session_about(session.area, number);
    calendar_.events.push_back(
      {uid_of(report_.person, about),
       session.date,
       numbered(session.area, session.depth, number) + " planned; mneedle check decides",
       "",
       {fmt::format("earliest {}, recommended {}, if those before it take place as planned",
                    with_weekday(session.earliest), with_weekday(session.recommended)),
        report_.assumed.empty() ? "" : "assumed: " + assumed_words(report_.assumed)}});
    std::erase(calendar_.events.back().reasons, "");
    const SessionInCalendar after{report_.person, about, with_needle(session.area, {}), next_after(session)};
    if (style_.aftercare == Include::yes) {
      add_windows(after, session.aftercare, calendar_);
    }
    if (style_.check_ins == Include::yes) {
      add_check_ins(after, session.check_ins, calendar_);
    }
  }

  // The day of the next planned session that touches the same skin.
  std::optional<Date> next_after(const PlanLine& session) const
  {
    for (const auto& other : report_.sessions) {
      const auto touches = !session.area || !other.area || overlap(*session.area, *other.area);
      if (other.date > session.date && touches) {
        return other.date;
      }
    }
    return std::nullopt;
  }

  void withdraw(const PlanArea& area, int number)
  {
    calendar_.events.push_back({uid_of(report_.person, session_about(area.area, number)),
                                report_.today,
                                numbered(area.area, area.depth, number) + " has no day",
                                "",
                                {},
                                Standing::withdrawn});
  }

  const PlanReport& report_;
  Calendar& calendar_;
  const Style& style_;
};

} // namespace

Calendar calendar_of(const PlanReport& report, const Style& style)
{
  auto calendar = empty_calendar(report.today, report.person, report.notice, report.ruleset);
  if (!report.bindings.empty()) {
    add_refusal(report, calendar);
  }
  PlannedDays days{report, calendar, style};
  for (const auto& area : report.areas) {
    days.add(area);
  }
  sort_by_day(calendar);
  return calendar;
}

} // namespace mneedle
