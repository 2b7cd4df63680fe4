#include "support/history_samples.hpp"
#include "support/refusal.hpp"

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
     "id \"a\" stands on line 4 already; give one of the two another id"},
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
      with_entry("format = 2\n\n[[session]]\nid = \"a\"\ndate = 2026-03-01\n", session);
      FAIL("was accepted");
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::untrusted);
      CAPTURE(error.what());
      CHECK(std::string{error.what()}.find(c.message) != std::string::npos);
    }
  }
}

TEST_CASE("an entry that is not there cannot be removed or replaced")
{
  const std::string text = "format = 2\n\n[[session]]\nid = \"a\"\ndate = 2026-03-01\nremoved = 1\n";
  CHECK(refusal([&] { changed(text, {{}, {}, {"a"}}); }) == "the log has no entry a");
  auto session = session_on("2026-03-18", Area::neck);
  session.id = "a";
  CHECK(refusal([&] { changed(text, {{}, {session}}); }) == "the log has no entry a");
}

TEST_CASE("a file that is not understood, or cannot take a table, is refused")
{
  struct Case {
    std::string text;
    const char* message;
  };
  const Case cases[] = {
    {"# nothing yet\n", "log.toml:1:1: missing \"format\"; the first line of a log is: format = 2"},
    {"format = 3\n", "log.toml:1:10: format 3 is newer than this program knows; upgrade mneedle"},
    {"format = 2\nsession = []\n", "log.toml: cannot write to the log: "},
    {"format = 2\n[[session]]\nid = \"a\"\ndate = 2026-03-01\nnote = \"\"\"", "log.toml:5:"},
    {"format = 2\n[other]\n", "log.toml:2:"},
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
