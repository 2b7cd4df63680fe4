#include "support/random_entries.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

TEST_CASE("random entries with nasty notes are read back as written and disturb nothing")
{
  RandomEntries entries;
  for (int round = 0; round < 40; ++round) {
    LogTexts log;
    log.years[2026] = round % 3 == 0   ? "format = 1 # mine\r\n"
                      : round % 3 == 1 ? "format = 1"
                                       : "format = 1\n";
    std::vector<Entry> written;
    for (int number = 0; number < 15; ++number) {
      const auto before = log;
      if (entries.below(4) == 0) {
        written.emplace_back(entries.event(number));
      } else {
        written.emplace_back(entries.session(number));
      }
      log = with_change(before, {{written.back()}, {}, {}});
      for (const auto& [year, text] : before.years) {
        REQUIRE(log.years.at(year).starts_with(text));
      }
    }
    const auto read = read_log(log);
    const auto found = entries_of(read.history);
    REQUIRE(found.size() == written.size());
    for (const auto& entry : written) {
      CHECK(std::any_of(found.begin(), found.end(), [&](const Entry& one) {
        return id_of(one) == id_of(entry) && same_facts(one, entry);
      }));
    }
  }
}
