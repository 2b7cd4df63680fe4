#include "support/history_samples.hpp"

#include <mneedle/log.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

using Lines = std::vector<std::string>;

LogTexts year_alone(std::string text) { return {"", {{2026, std::move(text)}}, ""}; }

Lines ids_in(const Salvage& salvage)
{
  Lines ids;
  for (const auto& entry : entries_of(salvage.history)) {
    ids.push_back(id_of(entry));
  }
  return ids;
}

Lines complaints_in(const Salvage& salvage)
{
  Lines lines;
  for (const auto& complaint : salvage.complaints) {
    lines.push_back(to_string(complaint));
  }
  return lines;
}

const std::string bare = "format = 1\n";
const std::string first_entry = "[[session]]\nid = \"a\"\ndate = 2026-02-01\ndepth_mm = 0.25\n";
const std::string last_entry = "[[event]]\nid = \"z\"\nevent = \"sunburn\"\ndate = 2026-02-03\n";

} // namespace

TEST_CASE("a log that can be read is salvaged whole and without complaint")
{
  const auto salvage = salvage_log(year_alone(bare + first_entry + last_entry));
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
     "2026.toml:9:1: unknown key \"arrea\" (did you mean \"area\"?)"},
    {"unknown word", "[[session]]\nid = \"m\"\ndate = 2026-02-02\nbled = 1\n",
     "2026.toml:9:8: \"bled\" must be true or false, not an integer"},
    {"no date", "[[session]]\nid = \"m\"\n", "2026.toml:6:1: missing \"date\""},
    {"wrong kind", "[[sesion]]\nid = \"m\"\ndate = 2026-02-02\n",
     "2026.toml:6:3: unknown key \"sesion\" (did you mean \"session\"?)"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto salvage = salvage_log(year_alone(bare + first_entry + c.entry + last_entry));
    CHECK(ids_in(salvage) == Lines{"a", "z"});
    CHECK(complaints_in(salvage) == Lines{c.complaint});
  }
}

TEST_CASE("what is no TOML is left out up to the next header")
{
  const auto salvage =
    salvage_log(year_alone(bare + first_entry + "[[session]]\nid = \"m\ndate = \n" + last_entry));
  CHECK(ids_in(salvage) == Lines{"a", "z"});
  REQUIRE(salvage.complaints.size() == 1);
  CHECK(salvage.complaints[0].origin.line == 7);
}

TEST_CASE("a number that was cut off at the end of the file is not shown as the one it may have been")
{
  auto text = bare + last_entry + first_entry;
  text.resize(text.size() - 2); // depth_mm = 0.2
  const auto salvage = salvage_log(year_alone(text));
  CHECK(ids_in(salvage) == Lines{"z"});
  CHECK(complaints_in(salvage)
        == Lines{"2026.toml:9:15: the file ends within a number, which may have been cut off; look at it and "
                 "end the line"});
}

TEST_CASE("each file that is broken has its complaint, and the whole ones are read")
{
  const LogTexts texts{"", {{2024, "nothing\n"}, {2026, bare + first_entry}, {2027, ""}}, ""};
  const auto salvage = salvage_log(texts);
  CHECK(ids_in(salvage) == Lines{"a"});
  REQUIRE(salvage.complaints.size() == 2);
  CHECK(salvage.complaints[0].origin.file == "2024.toml");
  CHECK(salvage.complaints[1].origin.file == "2027.toml");
}

TEST_CASE("a copy counts once with its entry, and alone where the entry is lost")
{
  const std::string entry = "[[reaction]]\nid = \"red\"\ndate = 2025-02-01\ngrade = \"mild\"\n";
  const std::string copy = entry + "carried = true\n";
  const auto both = salvage_log({"", {{2025, bare + entry}, {2026, bare + "carried = true\n" + copy}}, ""});
  CHECK(ids_in(both) == Lines{"red"});
  CHECK(complaints_in(both).empty());
  const auto alone = salvage_log({"", {{2025, "lost\n"}, {2026, bare + "carried = true\n" + copy}}, ""});
  CHECK(ids_in(alone) == Lines{"red"});
  CHECK(alone.complaints.size() == 1);
}

TEST_CASE("files that are whole each for itself and do not fit together are complained of")
{
  const auto salvage = salvage_log({"", {{2026, bare + first_entry}, {2027, bare + first_entry}}, ""});
  CHECK(ids_in(salvage) == Lines{"a"});
  CHECK(
    complaints_in(salvage)
    == Lines{"2027.toml: id \"a\" stands in 2026.toml too (entries of 2026-02-01 and 2026-02-01); remove one "
             "or give it another id"});
}

TEST_CASE("each of many broken entries is complained of once")
{
  std::string text = bare;
  for (int i = 0; i < 2000; ++i) {
    text += "[[session]]\nid = \"a\"\n";
  }
  CHECK(salvage_log(year_alone(text)).complaints.size() == 4000 - 1);
}
