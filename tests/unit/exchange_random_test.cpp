#include "exchange/csv_rows.hpp"
#include "support/random_entries.hpp"

#include <mneedle/exchange.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// Oldest first, as every list of the program is.
std::vector<Entry> some_entries(RandomEntries& random)
{
  History history;
  for (int number = 0; number < 20; ++number) {
    std::vector<Entry> one{random.entry(number)};
    if (const auto* session = std::get_if<Session>(&one[0])) {
      history.sessions.push_back(*session);
    } else if (const auto* reaction = std::get_if<Reaction>(&one[0])) {
      history.reactions.push_back(*reaction);
    } else if (const auto* event = std::get_if<Event>(&one[0])) {
      history.events.push_back(*event);
    } else if (const auto* hold = std::get_if<Hold>(&one[0])) {
      history.holds.push_back(*hold);
    } else {
      history.heads.push_back(std::get<NeedleHead>(one[0]));
    }
  }
  return entries_of(history);
}

} // namespace

TEST_CASE("random entries come back equal from CSV, and are written the same again")
{
  RandomEntries random;
  for (int round = 0; round < 100; ++round) {
    const auto entries = some_entries(random);
    const auto csv = to_csv(entries);
    const auto from_csv = parse_csv(csv, "x.csv").history;
    REQUIRE(entries_of(from_csv) == entries);
    REQUIRE(to_csv(entries_of(from_csv)) == csv);
  }
}

TEST_CASE("no cell of a random entry starts a formula")
{
  RandomEntries random;
  for (int round = 0; round < 100; ++round) {
    Complaints complaints;
    for (const auto& row : read_csv(to_csv(some_entries(random)), "x.csv", {}, complaints).rows) {
      for (const auto& cell : row.cells) {
        CHECK_FALSE(cell.text.find_first_of("=+-@\t\r") == 0);
      }
    }
    CHECK_FALSE(complaints.any());
  }
}

TEST_CASE("a text cut anywhere or with a byte changed is read or refused, never worse")
{
  RandomEntries random;
  for (int round = 0; round < 20; ++round) {
    auto text = to_csv(some_entries(random));
    text[static_cast<std::size_t>(random.below(static_cast<int>(text.size())))] =
      static_cast<char>(random.below(256));
    text.resize(static_cast<std::size_t>(random.below(static_cast<int>(text.size()))));
    try {
      parse_csv(text, "x");
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::usage);
    }
  }
}
