#include "render/bare_date.hpp"
#include "render/calendar_parts.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

// What the dates were worked out from.
std::vector<FactLine> basis_of(const NextArea& area)
{
  std::vector<FactLine> facts{
    {"recommended", area.recommended ? "from " + with_weekday(*area.recommended) : ""},
    {"last", area.last ? session_words(*area.last) : "nothing recorded"},
    {"needle", area.depth ? in_millimetres(*area.depth) : "not known"},
    {"skin", area.sensitivity_effective ? std::string{word(*area.sensitivity_effective)} : "not known"},
    {"assumed", assumed_words(area.assumed)},
  };
  std::erase_if(facts, [](const FactLine& fact) { return fact.words.empty(); });
  return facts;
}

std::vector<std::string> reasons_for(const NextArea& area)
{
  std::vector<std::string> lines;
  for (const auto& [name, words] : basis_of(area)) {
    lines.push_back(fmt::format("{}: {}", name, words));
  }
  for (const auto& finding : area.findings) {
    lines.push_back(reason_words(finding));
  }
  return lines;
}

// The two days of one area, each under its own name.
class AreaDays {
public:
  AreaDays(const NextReport& report, const NextArea& area, Calendar& calendar)
    : report_{report}, area_{area}, calendar_{calendar}
  {
  }

  void add()
  {
    if (needs_more_than_a_date(area_)) {
      const auto label = verdict_label(area_.kind);
      add_event("first", report_.today, label + ", no date alone clears it", Standing::refused);
      add_event("recommended", report_.today, "no recommended day: " + label, Standing::withdrawn);
      return;
    }
    if (area_.earliest) {
      add_event("first", *area_.earliest, "first day allowed again by the rules; mneedle check decides",
                Standing::dated);
    }
    if (area_.recommended) {
      add_event("recommended", *area_.recommended,
                "recommended from this day on by the rules; mneedle check decides", Standing::dated);
    }
  }

  SessionInCalendar session() const
  {
    return {report_.person, fmt::format("next.{}", area_.area ? word(*area_.area) : "any"),
            area_words(area_.area)};
  }

private:
  void add_event(std::string_view which, Date day, std::string_view words, Standing standing)
  {
    const auto named = session();
    calendar_.events.push_back({uid_of(named.person, fmt::format("{}.{}", named.about, which)), day,
                                fmt::format("{}: {}", named.name, words), "", reasons_for(area_), standing});
  }

  const NextReport& report_;
  const NextArea& area_;
  Calendar& calendar_;
};

} // namespace

Calendar calendar_of(const NextReport& report, const Style& style)
{
  auto calendar = empty_calendar(report.today, report.person, report.notice, report.ruleset);
  for (const auto& area : report.areas) {
    AreaDays days{report, area, calendar};
    days.add();
    if (style.aftercare == Include::yes) {
      add_windows(days.session(), area.aftercare, calendar);
    }
    if (style.check_ins == Include::yes) {
      add_check_ins(days.session(), area.check_ins, calendar);
    }
  }
  sort_by_day(calendar);
  return calendar;
}

} // namespace mneedle
