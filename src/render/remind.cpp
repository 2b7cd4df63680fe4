#include "render/calendars.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

// A backslash at the end would make the next line a part of the comment.
std::string comment(std::string_view text)
{
  const auto line = fmt::format("# {}", visible(text));
  return line + (line.ends_with('\\') ? ".\n" : "\n");
}

// The "%" at the end keeps `remind` from printing an empty line after each.
std::string reminder(const CalendarEvent& event)
{
  const auto text = event.text.empty() ? event.title : fmt::format("{}: {}", event.title, event.text);
  return fmt::format("REM {} MSG {}%\n", to_string(event.day), remind_text(text));
}

} // namespace

std::string remind_text(std::string_view text)
{
  std::string inert;
  for (const char c : visible(text)) {
    if (c == '[') {
      inert += R"(["["])";
    } else {
      inert.append(c == '%' ? "%" : "").append(1, c);
    }
  }
  return inert;
}

std::string remind_of(const Calendar& calendar)
{
  auto text = comment(fmt::format("{}, as of {}", calendar.name, to_string(calendar.today)));
  for (const auto& line : calendar.about) {
    text += comment(line);
  }
  for (const auto& event : calendar.events) {
    if (event.standing != Standing::withdrawn) {
      text += reminder(event);
    }
  }
  return text;
}

} // namespace mneedle
