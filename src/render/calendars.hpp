#pragma once

#include "render/calendar.hpp"

#include <string>
#include <string_view>

// A calendar in the formats that programs for calendars read.

namespace mneedle {

// iCalendar (RFC 5545).
std::string ics_of(const Calendar& calendar);

// Reminders for remind(1).
std::string remind_of(const Calendar& calendar);

// A value of the type TEXT (section 3.3.11), in one line: control characters and bidi controls as in visible().
std::string ics_text(std::string_view text);

// A line of at most 75 octets, or as many of those as it takes, with the ends of lines (section 3.1). No UTF-8
// character is split.
std::string ics_line(std::string_view line);

// Text in the message of a reminder: nothing in it is an expression or a substitution.
std::string remind_text(std::string_view text);

} // namespace mneedle
