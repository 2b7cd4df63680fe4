#include "support/history_samples.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("an entry that would not be read back the same is refused")
{
  struct Case {
    const char* name;
    void (*spoil)(Session&);
    const char* message;
  };
  const Case cases[] = {
    {"no id", [](Session& s) { s.id.clear(); }, "missing \"id\""},
    {"no name", [](Session& s) { s.id = "a b"; },
     "\"id\" must be lower-case letters, digits and \"-\", not \"a b\""},
    {"id taken", [](Session& s) { s.id = "a"; },
     "2026.toml: id \"a\" stands in 2026.toml too; give one of the two another id"},
    {"not UTF-8", [](Session& s) { s.note = "\xff"; }, "cannot add an entry whose text is not UTF-8"},
    {"escape character", [](Session& s) { s.note = "\x1b[31m"; }, "\"note\" holds a control character"},
    {"zero byte", [](Session& s) { s.note = std::string("a\0b", 3); }, "\"note\" holds a control character"},
    {"blank note", [](Session& s) { s.note = " "; }, "\"note\" is empty"},
    {"step", [](Session& s) { s.done = std::vector{StepId{"Hands"}}; },
     "\"done\" must be lower-case letters"},
    {"day", [](Session& s) { s.date = Date::from_serial(-100000); },
     "date 1696-03-17 is outside 1900 to 2200"},
    {"depth", [](Session& s) { s.depth = Depth::micrometres(0); }, "\"depth_mm\" is 0"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    auto session = session_on("2026-03-18", Area::neck);
    c.spoil(session);
    try {
      with_entry("format = 1\n\n[[session]]\nid = \"a\"\ndate = 2026-03-01\n", session);
      FAIL("was accepted");
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::untrusted);
      CAPTURE(error.what());
      CHECK(std::string{error.what()}.find(c.message) != std::string::npos);
    }
  }
}

TEST_CASE("a file that is not understood, or cannot take a table, is refused")
{
  struct Case {
    std::string text;
    const char* message;
  };
  const Case cases[] = {
    {"# nothing yet\n", "2026.toml:1:1: missing \"format\"; the first line of a log is: format = 1"},
    {"format = 2\n", "2026.toml:1:10: format 2 is newer than this program knows; upgrade mneedle"},
    {"format = 1\nsession = []\n", "2026.toml: cannot write this to the log: "},
    {"format = 1\n[[session]]\nid = \"a\"\ndate = 2026-03-01\nnote = \"\"\"", "2026.toml:5:"},
    {"format = 1\n[other]\n", "2026.toml:2:"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    try {
      with_bare(c.text);
      FAIL("was accepted");
    } catch (const Error& error) {
      CAPTURE(error.what());
      CHECK(std::string{error.what()}.starts_with(c.message));
    }
  }
}

TEST_CASE("a file that ends within a number is refused, since the number may have been cut off")
{
  const std::string entry = "format = 1\n[[session]]\nid = \"a\"\ndate = 2026-03-01\n";
  for (const auto* last : {"depth_mm = 0.2", "depth_mm = 1", "record = 1"}) {
    CAPTURE(last);
    CHECK_THROWS_WITH_AS(
      parse_history(entry + last, "2026.toml"),
      ("2026.toml:5:" + std::to_string(std::string{last}.size() + 1)
       + ": the file ends within a number, which may have been cut off; look at it and end the line")
        .c_str(),
      Error);
  }
  for (const auto* whole : {"depth_mm = 0.2\n", "depth_mm = 0.2 # mm", "bled = true", "area = \"face\""}) {
    CAPTURE(whole);
    CHECK(parse_history(entry + whole, "2026.toml").sessions.size() == 1);
  }
  CHECK(parse_history("format = 1", "2026.toml").sessions.empty());
}
