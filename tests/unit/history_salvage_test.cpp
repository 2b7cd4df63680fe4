#include "support/history_samples.hpp"

#include <mneedle/log.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

using Lines = std::vector<std::string>;

Salvage salvaged(const std::string& text) { return salvage_log(text, "log.toml"); }

Lines ids_in(const Salvage& salvage) { return ids_of(entries_of(salvage.history)); }

Lines complaints_in(const Salvage& salvage)
{
  Lines lines;
  for (const auto& complaint : salvage.complaints) {
    lines.push_back(to_string(complaint));
  }
  return lines;
}

const std::string bare = "format = 2\n";
const std::string first_entry = "[[session]]\nid = \"a\"\ndate = 2026-02-01\ndepth_mm = 0.25\n";
const std::string last_entry = "[[event]]\nid = \"z\"\nevent = \"sunburn\"\ndate = 2026-02-03\n";

} // namespace

TEST_CASE("a log that can be read is salvaged whole and without complaint")
{
  const auto salvage = salvaged(bare + first_entry + last_entry);
  CHECK(ids_in(salvage) == Lines{"a", "z"});
  CHECK(complaints_in(salvage).empty());
}

TEST_CASE("a broken entry takes no other with it, and its line is named once")
{
  struct Case {
    const char* name;
    std::string entry; // stands on lines 6 to 8
    std::string complaint;
  };
  const Case cases[] = {
    {"unknown key", "[[session]]\nid = \"m\"\ndate = 2026-02-02\narrea = \"face\"\n",
     "log.toml:9:1: unknown key \"arrea\" (did you mean \"area\"?)"},
    {"unknown word", "[[session]]\nid = \"m\"\ndate = 2026-02-02\nbled = 1\n",
     "log.toml:9:8: \"bled\" must be true or false, not an integer"},
    {"no date", "[[session]]\nid = \"m\"\n", "log.toml:6:1: missing \"date\""},
    {"wrong kind", "[[sesion]]\nid = \"m\"\ndate = 2026-02-02\n",
     "log.toml:6:3: unknown key \"sesion\" (did you mean \"session\"?)"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto salvage = salvaged(bare + first_entry + c.entry + last_entry);
    CHECK(ids_in(salvage) == Lines{"a", "z"});
    CHECK(complaints_in(salvage) == Lines{c.complaint});
  }
}

TEST_CASE("what is no TOML is left out up to the next header")
{
  const auto salvage = salvaged(bare + first_entry + "[[session]]\nid = \"m\ndate = \n" + last_entry);
  CHECK(ids_in(salvage) == Lines{"a", "z"});
  REQUIRE(salvage.complaints.size() == 1);
  CHECK(salvage.complaints[0].origin.line == 7);
}

TEST_CASE("a number that was cut off at the end of the file is not shown as the one it may have been")
{
  auto text = bare + last_entry + first_entry;
  text.resize(text.size() - 2); // depth_mm = 0.2
  const auto salvage = salvaged(text);
  CHECK(ids_in(salvage) == Lines{"z"});
  CHECK(complaints_in(salvage)
        == Lines{"log.toml:9:15: the file ends within a number, which may have been cut off; look at it and "
                 "end the line"});
}

TEST_CASE("what was taken out is not saved, and an id counts once")
{
  const auto salvage =
    salvaged(bare + first_entry + "removed = 2\n" + first_entry + last_entry + last_entry + "x\n");
  CHECK(ids_in(salvage) == Lines{"a", "z"});
  CHECK(salvage.complaints.size() == 1);
}

TEST_CASE("a file of another version is read as far as it goes, and refused")
{
  const auto salvage = salvaged("format = 1\n" + first_entry + last_entry);
  CHECK(ids_in(salvage) == Lines{"a", "z"});
  CHECK(complaints_in(salvage)
        == Lines{
          "log.toml:1:10: this is a file of mneedle 0.1.0, which kept one a year; mneedle log merge takes it "
          "over"});
  CHECK(ids_in(salvaged("format = 3\n" + first_entry)) == Lines{"a"});
  CHECK(complaints_in(salvaged("")).size() == 1);
}

TEST_CASE("each of many broken entries is complained of once")
{
  std::string text = bare;
  for (int i = 0; i < 2000; ++i) {
    text += "[[session]]\nid = \"a\"\n";
  }
  CHECK(salvaged(text).complaints.size() == 4000 - 1);
}
