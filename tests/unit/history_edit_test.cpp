// What an edit by hand may not do to a year, and entries written so that their lines cannot be changed.

#include "support/history_samples.hpp"
#include "support/refusal.hpp"

#include <mneedle/log.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const std::string red_2025 = "\n[[reaction]]\nid = \"red\"\ndate = 2025-02-01\ngrade = \"mild\"\n";
const std::string carrying = "format = 1\ncarried = true\n";
const std::string start = "format = 1\n";

LogTexts two_years(std::string first, std::string second)
{
  return {"log", {{2025, std::move(first)}, {2026, std::move(second)}}, ""};
}

std::string edit_refused(const LogTexts& texts, const std::string& edited)
{
  return refusal([&] { with_edited_year(texts, 2026, edited); }, Fault::untrusted);
}

std::string change_refused(const LogTexts& texts, const Change& change, Fault fault = Fault::untrusted)
{
  return refusal([&] { with_change(texts, change); }, fault);
}

Reaction red_reaction(std::optional<Date> resolved)
{
  Reaction reaction;
  reaction.id = "red";
  reaction.date = on("2025-02-01");
  reaction.grade = ReactionGrade::mild;
  reaction.resolved = resolved;
  return reaction;
}

} // namespace

TEST_CASE("which entries are copies, and that a year carries, is not for an edit to say")
{
  const auto carried = two_years(start + red_2025, carrying + red_2025 + "carried = true\n");
  CHECK(
    edit_refused(carried, carrying)
    == "log/2026.toml: entry red is carried over from 2025; change it there (mneedle log edit 2025), or with "
       "mneedle log react or mneedle log remove");
  const std::string sore =
    "\n[[reaction]]\nid = \"sore\"\ndate = 2025-03-01\ngrade = \"mild\"\ncarried = true\n";
  CHECK(edit_refused(carried, carried.years.at(2026) + sore)
        == "log/2026.toml: entry sore says that it is carried; only mneedle carries entries over");
  CHECK(edit_refused(two_years(start, start), carrying)
        == "log/2026.toml: says that it carries what was open; only mneedle carries entries over");
}

TEST_CASE("an entry of an earlier year is not written into a later one's file")
{
  CHECK(edit_refused(two_years(start, start), start + red_2025)
        == "log/2026.toml: entry red is dated 2025-02-01; move it to 2025.toml");
}

TEST_CASE("an entry that is not there cannot be removed or replaced")
{
  const auto texts = two_years(start + red_2025, start);
  CHECK(change_refused(texts, {{}, {}, {"rod"}}, Fault::usage) == "the log has no entry rod");
  auto other = red_reaction({});
  other.id = "rod";
  CHECK(change_refused(texts, {{}, {other}, {}}, Fault::usage) == "the log has no entry rod");
}

TEST_CASE("an entry within brackets cannot be changed line by line")
{
  const std::string bracketed = "reaction = [{ id = \"red\", date = 2025-02-01, grade = \"mild\" }]\n";
  const std::string no_lines =
    "entry red is not written as a table with a [[header]] and a line for each key, so "
    "mneedle cannot change it; write it so";
  CHECK(change_refused(two_years(start + bracketed, start), {{}, {}, {"red"}})
        == "log/2025.toml: " + no_lines);
  // Its copy neither, where a key comes in or goes.
  const std::string copy =
    "reaction = [{ id = \"red\", date = 2025-02-01, grade = \"mild\", carried = true }]\n";
  const Change calm{{}, {red_reaction(on("2026-01-05"))}, {}};
  CHECK(change_refused(two_years(start + red_2025, carrying + copy), calm) == "log/2026.toml: " + no_lines);
  const std::string over = "reaction = [{ id = \"red\", date = 2025-02-01, grade = \"mild\", resolved = "
                           "2026-01-05, carried = true }]\n";
  const Change open{{}, {red_reaction({})}, {}};
  CHECK(
    change_refused(two_years(start + red_2025 + "record = 1\nresolved = 2026-01-05\n", carrying + over), open)
    == "log/2026.toml: " + no_lines);
}

TEST_CASE("an entry at the end of a file without a last line end is kept with one")
{
  const auto removed =
    with_change(two_years(start + red_2025.substr(0, red_2025.size() - 1), start), {{}, {}, {"red"}});
  CHECK(removed.years.at(2025) == start);
  CHECK(removed.removed
        == "format = 1\n\n[[reaction]]\nid = \"red\"\ndate = 2025-02-01\ngrade = \"mild\"\nremoved = 1\n"
           "how = \"removed\"\n");
}

TEST_CASE("what was removed is written with a line for each key, too")
{
  auto texts = two_years(start, start);
  texts.removed = "format = 1\nevent = [{ id = \"sun\", date = 2025-07-01, event = \"sunburn\", removed = 1, "
                  "how = \"removed\" }]\n";
  CHECK(refusal([&] { without_last_change(texts); }, Fault::untrusted)
        == "log/removed.toml:2:10: is not a table with a [[header]] and a line for each key; write it so");
}

TEST_CASE("a replaced entry that was given a later year by hand goes to that year's file")
{
  auto texts = with_change(two_years(start + red_2025, start), {{}, {red_reaction(on("2025-02-03"))}, {}});
  const auto day = texts.removed.find("2025-02-01");
  texts.removed.replace(day, 10, "2026-02-01");
  const auto undone = without_last_change(texts);
  REQUIRE(undone);
  CHECK(undone->texts.years.at(2025) == start);
  CHECK(undone->texts.years.at(2026)
        == start + "\n[[reaction]]\nid = \"red\"\ndate = 2026-02-01\ngrade = \"mild\"\n");
}
