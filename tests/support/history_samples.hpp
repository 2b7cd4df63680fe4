#pragma once

#include <mneedle/log.hpp>

#include <string>
#include <string_view>
#include <vector>

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

// A log once the entry is recorded.
inline std::string with_entry(std::string_view text, const Entry& entry)
{
  return with_change(text, "log.toml", {{entry}});
}

inline std::string with_bare(std::string_view text)
{
  return with_entry(text, session_on("2026-03-18", Area::neck));
}

using Ids = std::vector<std::string>;

inline Ids ids_of(const std::vector<Entry>& entries)
{
  Ids ids;
  for (const auto& entry : entries) {
    ids.push_back(id_of(entry));
  }
  return ids;
}

inline std::string changed(std::string_view text, const Change& change)
{
  return with_change(text, "log.toml", change);
}

inline std::string edited(std::string_view text, std::string_view into)
{
  return with_edit(text, "log.toml", into);
}

// The log with its newest change taken back; the log itself if there is none.
inline std::string undone(std::string_view text)
{
  const auto result = without_last_change(text, "log.toml");
  return result ? result->text : std::string{text};
}

// A log with every key of every kind.
constexpr std::string_view full_log = R"(format = 2

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
