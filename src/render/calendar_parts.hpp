#pragma once

#include "render/calendar.hpp"

#include <string_view>

// What the calendars of several reports have in common.

namespace mneedle {

// "mneedle default", with what holds for every day.
Calendar empty_calendar(Date today, std::string_view person, const std::string& notice,
                        const RuleSetLine& ruleset);

// "default.next.face.first@mneedle": whose, then what about.
std::string uid_of(std::string_view person, std::string_view about);

// A session in an area, as the days after it are named.
struct SessionInCalendar {
  std::string_view person;
  std::string about;                              // "next.face", "plan.face.2"
  std::string name;                               // "face"
  std::optional<Date> followed_on = std::nullopt; // by another one, after which everything has to wait again
};

// What the next session closes again is struck off.
void add_windows(const SessionInCalendar& session, const std::vector<WindowLine>& windows,
                 Calendar& calendar);
void add_check_ins(const SessionInCalendar& session, const std::vector<CheckInLine>& check_ins,
                   Calendar& calendar);

// The earliest day first.
void sort_by_day(Calendar& calendar);

// "[wait] interval-025: ...", and what clears it.
std::string reason_words(const FindingLine& finding);

} // namespace mneedle
