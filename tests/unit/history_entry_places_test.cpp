#include "history/entry_places.hpp"
#include "support/history_samples.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const std::string two_tables = "format = 1\n\n[[session]]\nid = \"a\"\ndate = 2026-02-01\n\n"
                               "  [[event]]\n  date = 2026-02-03\n  id = \"b\"\n  event = \"sunburn\"\n";

std::string place(const EntryPlaces& places, std::string_view id) { return to_string(places(id)); }

} // namespace

TEST_CASE("an entry stands where its header does, and one that is not there in the file at large")
{
  const EntryPlaces places{two_tables, "2026.toml"};
  CHECK(place(places, "a") == "2026.toml:3:1");
  CHECK(place(places, "b") == "2026.toml:7:3");
  CHECK(place(places, "c") == "2026.toml");
}

TEST_CASE("a year that cannot be read hides no entry of another year")
{
  const LogTexts texts{"log", {{2025, "[[session]\nid = \"x\"\n"}, {2026, two_tables}}, ""};
  const EntryPlaces places{texts};
  CHECK(place(places, "a") == "log/2026.toml:3:1");
  CHECK(place(places, "x") == "log");
}
