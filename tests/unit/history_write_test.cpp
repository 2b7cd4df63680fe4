#include "support/history_samples.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

std::string bare_block(std::string_view newline = "\n")
{
  std::string block;
  for (const auto* line :
       {"[[session]]", "id = \"2026-03-18-neck\"", "date = 2026-03-18", "area = \"neck\"", "record = 1"}) {
    block += line;
    block += newline;
  }
  return block;
}

} // namespace

TEST_CASE("a log begins with its format")
{
  CHECK(empty_log() == "format = 2\n");
  CHECK(with_bare(empty_log()) == "format = 2\n\n" + bare_block());
}

TEST_CASE("an entry comes after what is there, byte for byte, behind an empty line")
{
  struct Case {
    const char* name;
    std::string before;
    std::string between;
  };
  const std::string session = "format = 2\n\n[[session]]\nid = \"a\"\ndate = 2026-03-01";
  const Case cases[] = {
    {"final newline", session + "\n", "\n"},
    {"no final newline", session, "\n\n"},
    {"comment without newline", session + "\n# done", "\n\n"},
    {"comment on the last line", session + " # \"\"\" [[x]]", "\n\n"},
    {"empty line already", session + "\n\n", ""},
    {"many empty lines", session + "\n\n\n", ""},
    {"blanks at the end", session + "\n  \t", "\n\n"},
    {"format alone", "format = 2", "\n\n"},
    {"byte order mark",
     "\xef\xbb\xbf"
     "format = 2\n",
     "\n"},
    {"another kind last", session + "\n[[hold]]\nid='h'\ndate=2026-03-01\nuntil=2026-03-02\nreason='''x\n'''",
     "\n\n"},
    {"keys inside out", "# mine\nformat=0x2\n[[session]]\n\"id\"='a'\ndate    = 2026-03-01 # why\n", "\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(with_bare(c.before) == c.before + c.between + bare_block());
  }
}

TEST_CASE("a file with line ends of another system gets the same")
{
  const std::string before = "format = 2\r\n\r\n[[session]]\r\nid = \"a\"\r\ndate = 2026-03-01\r\n";
  CHECK(with_bare(before) == before + "\r\n" + bare_block("\r\n"));
  CHECK(with_bare(before + "# x") == before + "# x\r\n\r\n" + bare_block("\r\n"));
}

TEST_CASE("a note keeps its newlines whatever the line ends of the file")
{
  auto session = session_on("2026-03-18", Area::neck);
  session.note = "one\ntwo";
  const auto text = with_entry("format = 2\r\n", session);
  CHECK(text.find("note = \"one\\ntwo\"\r\n") != std::string::npos);
}

TEST_CASE("every key is written as it is read")
{
  const auto history = parse_history(full_log, "log.toml");
  auto text = empty_log();
  for (const auto& entry : entries_of(history)) {
    text = with_entry(text, entry);
  }
  CHECK(text == R"(format = 2

[[device]]
id = "2026-01-01-blue-1"
date = 2026-01-01
device = "blue-1"
record = 1

[[session]]
id = "2026-01-02"
date = 2026-01-02
record = 2

[[event]]
id = "2026-02-01-sunburn"
event = "sunburn"
date = 2026-02-01
area = "neck"
note = "hat forgotten"
imprecise = true
record = 3

[[session]]
id = "2026-03-16-face"
date = 2026-03-16
area = "face"
depth_mm = 0.25
setting = "professional"
bled = true
device_kind = "pen"
device = "blue-1"
sensitivity = "high"
done = ["inspect-skin", "hands"]
note = "first\nsecond"
imprecise = true
record = 4

[[reaction]]
id = "2026-03-17-reaction"
date = 2026-03-17
area = "upper-lip"
grade = "moderate"
kind = "burn"
resolved = 2026-03-20
session = "2026-03-16-face"
note = "red"
record = 5

[[hold]]
id = "2026-04-01-hold"
date = 2026-04-01
until = 2026-05-01
area = "scalp"
reason = "wedding"
record = 6
)");
}

TEST_CASE("a record of the highest number there is stops no writer")
{
  const auto text =
    with_entry("format = 2\n\n[[session]]\nid = \"typed\"\ndate = 2026-03-01\nrecord = 2147483647\n",
               session_on("2026-03-16", Area::neck));
  CHECK(text.ends_with("area = \"neck\"\nrecord = 2147483647\n"));
}

TEST_CASE("depths are written exactly")
{
  for (const auto* digits : {"0.05", "0.25", "0.3", "0.5", "1.0", "1.125", "0.001", "2.0", "99.999"}) {
    CAPTURE(digits);
    auto session = session_on("2026-03-18", Area::neck);
    session.depth = parse_depth(digits);
    const auto text = with_entry(empty_log(), session);
    CHECK(text.find(std::string{"depth_mm = "} + digits + "\n") != std::string::npos);
  }
}

TEST_CASE("what would end a string or reach a terminal raw is escaped")
{
  auto session = session_on("2026-03-18", Area::neck);
  session.note = "\n\"quoted\" \\u0041 'x' # [[hold]]\ttab \xc3\xa9 \xf0\x9f\x98\x80\n";
  const auto text = with_entry(empty_log(), session);
  CHECK(
    text.find("note = \"\\n\\\"quoted\\\" \\\\u0041 'x' # [[hold]]\\ttab \xc3\xa9 \xf0\x9f\x98\x80\\n\"\n")
    != std::string::npos);
  session.note = "next line \xc2\x85 no break \xc2\xa0";
  CHECK(with_entry(empty_log(), session).find("next line \\u0085 no break \xc2\xa0") != std::string::npos);
}
