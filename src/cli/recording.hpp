#pragma once

#include "cli/person.hpp"

#include <mneedle/history.hpp>

#include <functional>
#include <optional>
#include <string>

namespace mneedle {

// Whether an entry was written, or stood in the log already.
enum class Recorded { yes, already };

// "recorded 2026-03-16-face".
std::string headline_of(Recorded recorded, const std::string& id);

// A note as typed; empty where there is none. Throws Error (usage) for one that would not be plain text in the log:
// empty, longer than 2000 bytes, or with control characters.
std::string plain_note(const std::optional<std::string>& note);

// Adds the entry to the file of its year, all in one locked step. `place` sees the whole log as it is at that moment,
// gives the entry its id, and says whether it has to be written; `write` puts it into the file's text.
template <typename Entry>
Recorded record(Host& host, const Person& person, Entry& entry,
                const std::function<Recorded(const History&, Entry&)>& place,
                std::string (*write)(std::string_view, std::string_view, const Entry&))
{
  const auto file = year_file(person.places, entry.date.year());
  auto recorded = Recorded::already;
  host.update_file(file, [&](const std::optional<std::string>& text) -> std::optional<std::string> {
    recorded = place(load_history(host, person.places, person.rules), entry);
    return recorded == Recorded::yes ? std::optional{write(text.value_or(""), file, entry)} : std::nullopt;
  });
  return recorded;
}

} // namespace mneedle
