#include "support/random_entries.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

TEST_CASE("random entries with nasty notes are read back as written and disturb nothing")
{
  RandomEntries entries;
  constexpr const char* beginnings[] = {"format = 2 # mine\r\n", "format = 2", "format = 2\n"};
  for (int round = 0; round < 40; ++round) {
    std::string text = beginnings[round % 3];
    std::vector<Entry> written;
    for (int number = 0; number < 15; ++number) {
      const auto before = text;
      written.push_back(entries.entry(number));
      text = with_entry(before, written.back());
      // All that is new stands in one place.
      const auto part = std::mismatch(before.begin(), before.end(), text.begin(), text.end()).first;
      REQUIRE(text.ends_with(std::string{part, before.end()}));
    }
    const auto history = parse_history(text, "log.toml");
    const auto found = entries_of(history);
    REQUIRE(found.size() == written.size());
    for (const auto& entry : written) {
      CHECK(std::any_of(found.begin(), found.end(), [&](const Entry& one) {
        return id_of(one) == id_of(entry) && same_facts(one, entry);
      }));
    }
  }
}
