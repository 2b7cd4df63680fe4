#pragma once

#include <mneedle/render.hpp>
#include <mneedle/report.hpp>

#include <string>
#include <vector>

// The dates of a report as days in somebody's calendar, before any format of calendars.

namespace mneedle {

// What a day says. A calendar that was filled earlier may still show a date that no longer holds, so that what has no
// date is an event of today that says so: in plain sight, or struck off.
enum class Standing { dated, refused, withdrawn };

struct CalendarEvent {
  std::string uid; // stays, whatever the day, as long as it is about the same thing
  Date day;
  std::string title;
  std::string text;                 // more of the same; may be empty
  std::vector<std::string> reasons; // what the day was reckoned from, a line each
  Standing standing = Standing::dated;
};

struct Calendar {
  Date today;
  std::string name;               // "mneedle default"
  std::vector<std::string> about; // what holds for every day of it: what GO means, the rules in force
  std::vector<CalendarEvent> events;
};

// With the days of aftercare and the check-ins where the style includes them.
Calendar calendar_of(const NextReport& report, const Style& style);
Calendar calendar_of(const PlanReport& report, const Style& style);

} // namespace mneedle
