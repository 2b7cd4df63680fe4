#include "render/calendars.hpp"
#include "render/phrases.hpp"
#include "render/utf8.hpp"

#include <fmt/format.h>

#include <string_view>

namespace mneedle {
namespace {

constexpr std::size_t most_octets = 75;

// "20260316".
std::string basic(Date date)
{
  auto text = to_string(date);
  std::erase(text, '-');
  return text;
}

std::string property(std::string_view name, std::string_view text)
{
  return ics_line(fmt::format("{}:{}", name, ics_text(text)));
}

// Each in a line of its own, and none in more than one.
std::string lines_property(std::string_view name, std::vector<std::string> lines)
{
  for (auto& line : lines) {
    line = ics_text(line);
  }
  return ics_line(fmt::format("{}:{}", name, listed(lines, "\\n")));
}

// At nine in the morning of the day itself.
std::string alarm(const CalendarEvent& event)
{
  return ics_line("BEGIN:VALARM") + ics_line("ACTION:DISPLAY") + property("DESCRIPTION", event.title)
         + ics_line("TRIGGER;RELATED=START:PT9H") + ics_line("END:VALARM");
}

std::vector<std::string> description(const CalendarEvent& event, const Calendar& calendar)
{
  std::vector<std::string> lines;
  if (!event.text.empty()) {
    lines.push_back(event.text);
  }
  lines.insert(lines.end(), event.reasons.begin(), event.reasons.end());
  lines.insert(lines.end(), calendar.about.begin(), calendar.about.end());
  return lines;
}

std::string component(const CalendarEvent& event, const Calendar& calendar)
{
  auto text = ics_line("BEGIN:VEVENT") + property("UID", event.uid);
  text += ics_line(fmt::format("DTSTAMP:{}T000000Z", basic(calendar.today)));
  text += ics_line(fmt::format("DTSTART;VALUE=DATE:{}", basic(event.day)));
  text += ics_line(fmt::format("DTEND;VALUE=DATE:{}", basic(event.day + Days{1})));
  text += property("SUMMARY", event.title) + lines_property("DESCRIPTION", description(event, calendar));
  text += ics_line("CLASS:PRIVATE") + ics_line("TRANSP:TRANSPARENT");
  if (event.standing == Standing::withdrawn) {
    text += ics_line("STATUS:CANCELLED");
  }
  // Some programs would ring for a day that has gone by.
  if (event.standing == Standing::dated && event.day >= calendar.today) {
    text += alarm(event);
  }
  return text + ics_line("END:VEVENT");
}

// A calendar has to hold something; this shows nowhere.
std::string placeholder()
{
  std::string text;
  for (const auto* line : {"BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
                           "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"}) {
    text += ics_line(line);
  }
  return text;
}

} // namespace

std::string ics_text(std::string_view text)
{
  std::string escaped;
  for (const char c : visible(text)) {
    escaped.append(std::string_view{"\\;,"}.find(c) == std::string_view::npos ? "" : "\\").append(1, c);
  }
  return escaped;
}

std::string ics_line(std::string_view line)
{
  std::string text;
  std::size_t octets = 0;
  each_character(line, [&](const Character& one) {
    if (octets + one.bytes.size() > most_octets) {
      text += "\r\n ";
      octets = 1;
    }
    text += one.bytes;
    octets += one.bytes.size();
  });
  return text + "\r\n";
}

std::string ics_of(const Calendar& calendar)
{
  auto text = ics_line("BEGIN:VCALENDAR") + ics_line("VERSION:2.0")
              + ics_line("PRODID:-//mneedle//mneedle//EN") + ics_line("CALSCALE:GREGORIAN")
              + property("X-WR-CALNAME", calendar.name) + lines_property("X-WR-CALDESC", calendar.about);
  for (const auto& event : calendar.events) {
    text += component(event, calendar);
  }
  return text + (calendar.events.empty() ? placeholder() : "") + ics_line("END:VCALENDAR");
}

} // namespace mneedle
