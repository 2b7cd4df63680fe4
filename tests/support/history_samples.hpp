#pragma once

#include <mneedle/log.hpp>

#include <string>
#include <string_view>

namespace mneedle {

inline Date on(std::string_view iso) { return *parse_iso_date(iso); }

inline Session session_on(std::string_view iso, Area area)
{
  Session session;
  session.id = std::string{iso} + "-" + std::string{word(area)};
  session.date = on(iso);
  session.area = area;
  return session;
}

// The text of 2026.toml (empty: there is none) once the entry is recorded.
inline std::string with_entry(std::string_view text, const Entry& entry)
{
  LogTexts log;
  if (!text.empty()) {
    log.years[2026] = text;
  }
  return with_change(log, {{entry}, {}, {}}).years.at(2026);
}

inline std::string with_bare(std::string_view text)
{
  return with_entry(text, session_on("2026-03-18", Area::neck));
}

// A year file with every key of every kind.
constexpr std::string_view full_year = R"(format = 1

[[session]]
id = "2026-03-16-face"
date = 2026-03-16
area = "face"
depth_mm = 0.25
setting = "professional"
bled = true
device_kind = "pen"
device = "blue-1"
sensitivity = "high"
done = ["inspect-skin", "hands"]
note = "first\nsecond"
imprecise = true

[[session]]
id = "2026-01-02"
date = 2026-01-02

[[reaction]]
id = "2026-03-17-reaction"
date = 2026-03-17
area = "upper-lip"
grade = "moderate"
kind = "burn"
resolved = 2026-03-20
session = "2026-03-16-face"
note = "red"

[[event]]
id = "2026-02-01-sunburn"
event = "sunburn"
date = 2026-02-01
area = "neck"
note = "hat forgotten"
imprecise = true

[[hold]]
id = "2026-04-01-hold"
date = 2026-04-01
until = 2026-05-01
area = "scalp"
reason = "wedding"

[[device]]
id = "2026-01-01-blue-1"
date = 2026-01-01
device = "blue-1"
)";

} // namespace mneedle
