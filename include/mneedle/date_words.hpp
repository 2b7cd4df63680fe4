#pragma once

#include <mneedle/date.hpp>

#include <optional>
#include <string>
#include <string_view>

// Dates as people write them.

namespace mneedle {

// What a date stands for, which decides how a vague one is read: always the
// way that makes the wait longer.
enum class DateSense {
  past,    // something that happened: the latest day that is not after today
  since,   // the day a device came into use: the earliest day
  planned, // a day to come: vague dates are refused
};

// A date as the user wrote it.
struct ReadDate {
  Date date;
  // "2026-03", "2026" or "last week": the day was chosen by the rule of DateSense.
  bool imprecise = false;
  // What to write for the other day that the word could mean; empty if there is none.
  std::string other;
};

// Reads "2026-03-16", "2026/3/16", "3 Dec", "Dec 3 2025", "today", "yesterday", "tomorrow", "3 days ago", "2w ago",
// "5 months ago", "in 2 weeks", "monday", "last friday", "last week", "2026-03" and "2026". A bare "3d" or "2 weeks" is
// past for past facts and to come for plans; a day without a year is the nearest one on that side of today. A bare weekday
// is the last one for past facts and the next one for plans. On that weekday itself it is today for a past fact, which is
// the longer wait, and a week away otherwise; "last" is always before today.
//
// Throws Error (usage) naming the text and the right form: for anything
// else, for 03/04/2026, for a past fact after today and for a plan before it.
ReadDate read_date(std::string_view text, Date today, DateSense sense);

// Whether the text has the form of a date, of whatever day. A bare number is none.
bool is_date_phrase(std::string_view text);

// "sat" or "saturday" as Date::weekday counts them; nothing for any other word.
std::optional<int> parse_weekday(std::string_view text);

} // namespace mneedle
