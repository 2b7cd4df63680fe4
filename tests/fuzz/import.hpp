#pragma once

#include "fuzz/property.hpp"
#include "fuzz/say_the_same.hpp"

#include <mneedle/exchange.hpp>
#include <mneedle/log.hpp>
#include <mneedle/render.hpp>

// A file of entries from another program: what is read comes back from CSV and from JSON, and a log can hold it.

namespace mneedle {

constexpr std::size_t few = 4; // entries that are written as a log, for speed

inline bool holds(const History& history, const Entry& entry)
{
  const auto entries = entries_of(history);
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& one) { return same_facts(one, entry); });
}

inline void check_exchanged(const History& read)
{
  const auto entries = entries_of(read);
  const auto csv = to_csv(entries);
  require(say_the_same(parse_csv(csv, "csv"), read), "what is read comes back from CSV", csv);
  const auto json = to_json(entries);
  require(say_the_same(parse_json(json, "json"), read), "what is read comes back from JSON", json);
}

inline void check_logged(const History& read)
{
  const auto added = unite(Log{}, read).added;
  const auto log = read_log(with_change({"log", {}, ""}, {added, {}, {}}));
  for (const auto& entry : entries_of(read)) {
    require(holds(log.history, entry), "a log holds what was imported", id_of(entry));
  }
}

inline void check_import(std::string_view text, History (*parse)(std::string_view, std::string_view))
{
  History read;
  if (accepted([&] { read = parse(text, "import"); }, Fault::usage)) {
    check_exchanged(read);
    if (entries_of(read).size() <= few) {
      check_logged(read);
    }
  }
}

} // namespace mneedle
