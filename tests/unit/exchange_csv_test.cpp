#include "support/entry_samples.hpp"

#include <mneedle/exchange.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const std::string header = "id,type,date,area,depth_mm,setting,bled,device_kind,device,sensitivity,done,note,"
                           "imprecise,event,grade,resolved,"
                           "until,reason,kind,session\r\n";

const std::string csv_of_each_kind =
  header
  + "2026-03-16-upper-lip,session,2026-03-16,upper-lip,0.25,professional,true,pen,blue-1,high,inspect-skin "
    "hands,"
    "\"'=1+1, \"\"calm\"\"\nred\",true,,,,,,,\r\n"
    "2026-03-17,session,2026-03-17,,1.5,home,,,,,(none),,,,,,,,,\r\n"
    "2026-03-18-reaction,reaction,2026-03-18,neck,,,,,,,,\" "
    "caf\xc3\xa9\",,,severe,2026-03-20,,,burn,2026-03-17\r\n"
    "2026-03-19-sunburn,event,2026-03-19,face,,,,,,,,''quoted',true,sunburn,,,,,,\r\n"
    "2026-03-20-hold,hold,2026-03-20,scalp,,,,,,,,,,,,,2026-04-01,wedding,,\r\n"
    "2026-03-21-blue-1,device,2026-03-21,,,,,,blue-1,,,,,,,,,,,\r\n";

std::string note_after_a_round(const std::string& note)
{
  auto session = session_on("2026-03-16", Area::face);
  session.note = note;
  const Entry entry = session;
  return parse_csv(to_csv({&entry, 1}), "x.csv").history.sessions.at(0).note;
}

Session session_of_csv(std::string_view text) { return parse_csv(text, "x.csv").history.sessions.at(0); }

} // namespace

TEST_CASE("every field of every kind of entry is in the CSV")
{
  CHECK(to_csv(samples::one_of_each_kind()) == csv_of_each_kind);
}

TEST_CASE("every field of every kind of entry is read from CSV")
{
  CHECK(entries_of(parse_csv(csv_of_each_kind, "x.csv").history) == samples::one_of_each_kind());
}

TEST_CASE("no entries are a header line")
{
  CHECK(to_csv({}) == header);
  CHECK(entries_of(parse_csv(header, "x.csv").history).empty());
}

TEST_CASE("a cell that a spreadsheet could take for a formula is written as a text")
{
  struct Case {
    const char* note;
    const char* cell;
  };
  const Case cases[] = {
    {"=1", ",'=1,"},        {"+1", ",'+1,"},
    {"-1", ",'-1,"},        {"@x", ",'@x,"},
    {"\tx", ",'\tx,"},      {"'x", ",''x,"},
    {"''", ",''',"},        {"x=1", ",x=1,"},
    {"\n=1", ",\"\n=1\","}, {"=\"a\"", ",\"'=\"\"a\"\"\","},
    {"(none)", ",(none),"}, {"x ", ",\"x \","},
  };
  for (const auto& c : cases) {
    CAPTURE(c.note);
    auto session = session_on("2026-03-16", Area::face);
    session.note = c.note;
    const Entry entry = session;
    CHECK(to_csv({&entry, 1}).find(c.cell) != std::string::npos);
    CHECK(note_after_a_round(c.note) == c.note);
  }
  Session named = session_on("2026-03-16", Area::face);
  named.device = "-blue";
  const Entry entry = named;
  CHECK(to_csv({&entry, 1}).find(",'-blue,") != std::string::npos);
  CHECK(parse_csv(to_csv({&entry, 1}), "x.csv").history.sessions.at(0).device == "-blue");
}

TEST_CASE("an apostrophe is taken off a cell only where the program has put it there")
{
  struct Case {
    const char* cell;
    const char* note;
  };
  const Case cases[] = {
    {"'tis itchy", "'tis itchy"},
    {"''tis itchy", "'tis itchy"},
    {"'=1+1", "=1+1"},
    {"'-1", "-1"},
    {"'", "'"},
    {"''", "'"},
    {"'x'", "'x'"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.cell);
    CHECK(session_of_csv(std::string{"date,note\n2026-03-16,"} + c.cell + "\n").note == c.note);
  }
}

TEST_CASE("the separator is the one with which the header names columns")
{
  struct Case {
    const char* text;
    Separator separator;
  };
  const Case cases[] = {
    {"date\n2026-03-16\n", Separator::comma},
    {"date,area,depth_mm,note\n2026-03-16,face,0.25,a;b;c\n", Separator::comma},
    {"date;area;depth_mm;note\n2026-03-16;face;0,25;a,b,c\n", Separator::semicolon},
    {"date\tarea\tdepth_mm\tnote\n2026-03-16\tface\t0,25\ta;b,c\n", Separator::tab},
    {"\"date\";\"depth_mm\";\"area\"\r\n\"2026-03-16\";\"0.25\";\"face\"\r\n", Separator::semicolon},
    {"\n;;;\nnote;date\n\"x;\n,y\";2026-03-16\n", Separator::semicolon},
    {"sep=;\r\narea;date\r\nface;2026-03-16\r\n", Separator::semicolon},
    {"\xef\xbb\xbfsep=\t\ndate\n2026-03-16\n", Separator::tab},
    {"sep=,\ndate,area\n2026-03-16,face\n", Separator::comma},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto log = parse_csv(c.text, "x.csv");
    CHECK(log.separator == c.separator);
    CHECK(log.history.sessions.at(0).date == on("2026-03-16"));
    CHECK(log.history.sessions.at(0).depth.value_or(Depth::micrometres(250)) == Depth::micrometres(250));
  }
}

TEST_CASE("a new line within quotes may be CRLF")
{
  CHECK(session_of_csv("date,note\r\n2026-03-16,\"a\r\nb\nc\"\r\n").note == "a\nb\nc");
}

TEST_CASE("depths keep their micrometres")
{
  for (int depth = 1; depth <= 100000; depth += depth < 3000 ? 1 : 997) {
    auto session = session_on("2026-03-16", Area::face);
    session.depth = Depth::micrometres(depth);
    const Entry entry = session;
    REQUIRE(parse_csv(to_csv({&entry, 1}), "x.csv").history.sessions.at(0) == session);
  }
}

TEST_CASE("CSV of other programs is understood")
{
  const auto expected = session_on("2026-03-16", Area::face);
  const char* const texts[] = {
    "id,date,area\n2026-03-16-face,2026-03-16,face",
    ("\xef\xbb\xbf"
     "area,id,date\r\nface,2026-03-16-face,2026-03-16\r\n"),
    "\n\nid,type,date,area\n\n2026-03-16-face,,2026-03-16,face\n\n,,,\n",
    "\"id\",\"date\",\"area\"\n\"2026-03-16-face\",\"2026-03-16\",\"face\"\n",
    "id,date,area,bled,depth_mm\n2026-03-16-face,2026-03-16,face,FALSE,\n",
  };
  for (const auto* text : texts) {
    CAPTURE(text);
    CHECK(session_of_csv(text) == expected);
  }
}

TEST_CASE("a CSV row may leave out its id, its type and everything but the date")
{
  const auto session = session_of_csv("date\n2026-03-16\n");
  CHECK(session.id.empty());
  CHECK(session.date == on("2026-03-16"));
  CHECK(parse_csv("date,id\n2026-03-16,\n2026-03-16,\n", "x.csv").history.sessions.size() == 2);
  CHECK(session_of_csv("date,bled\n2026-03-16,TRUE\n").bled == Bled::yes);
  CHECK_FALSE(session_of_csv("date,done\n2026-03-16,\n").done);
}

TEST_CASE("entries that were read from CSV own their texts")
{
  std::string text = csv_of_each_kind;
  const auto history = parse_csv(text, "x.csv").history;
  text.assign(text.size(), '!');
  CHECK(history.events.at(0).event == EventId{"sunburn"});
  CHECK(history.sessions.at(0).done->at(1) == StepId{"hands"});
}
