#include "support/refusal.hpp"

#include <mneedle/exchange.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

std::string csv_refused(const std::string& text)
{
  return refusal([&] { parse_csv(text, "x.csv"); });
}

struct Case {
  std::string text;
  const char* message;
};

} // namespace

TEST_CASE("what is not a table of the log is refused with its place")
{
  const Case cases[] = {
    {"", "x.csv: nothing in it; the first line names the columns, such as id,type,date,area"},
    {"\n,,\n", "x.csv: nothing in it; the first line names the columns, such as id,type,date,area"},
    {"date,dept_mm\n", "x.csv:1:6: unknown column \"dept_mm\" (did you mean \"depth_mm\"?)"},
    {"date,weather\n2026-03-16,fine\n", "x.csv:1:6: unknown column \"weather\""},
    {"date,Area\n", "x.csv:1:6: unknown column \"Area\" (did you mean \"area\"?)"},
    {"date,\n", "x.csv:1:6: unknown column \"\""},
    {"date,area,date\n", "x.csv:1:11: column \"date\" stands twice; take one of the two out"},
    {"id,area\n",
     "x.csv:1:1: missing column \"date\"; the first line names the columns, separated by commas, semicolons "
     "or tabs: id,type,date,area,depth_mm"},
    {"dat;area\n",
     "x.csv:1:1: unknown column \"dat\" (did you mean \"date\"?)\n"
     "x.csv:1:1: missing column \"date\"; the first line names the columns, separated by commas, "
     "semicolons or tabs: id,type,date,area,depth_mm"},
    {"sep=|\ndate|area\n2026-03-16|face\n",
     "x.csv:1:5: \"|\" is not a separator; separate the cells by commas, semicolons or tabs"},
    {"sep=;\ndate;area\n2026-03-16\n",
     "x.csv:3:1: this row has 1 cell, but the header names 2 columns; text with a semicolon stands between "
     "quotes"},
    {"date,area\n2026-03-16\n", "x.csv:2:1: this row has 1 cell, but the header names 2 columns; text with a "
                                "comma stands between quotes"},
    {"date\n2026-03-16,face,x\n", "x.csv:2:1: this row has 3 cells, but the header names 1 column; text with "
                                  "a comma stands between quotes"},
    {"date,note\n2026-03-16,\"a\nb\n", "x.csv:2:12: this quote is not closed before the end of the file"},
    {"date,note\n2026-03-16,\"a\" b\n",
     "x.csv:2:15: text behind the closing quote of a cell; write \"\" for a quote within it"},
    {"date,note\n2026-03-16,a \"b\"\n",
     "x.csv:2:14: a quote within a bare cell; put the cell between quotes, and write \"\" for a quote"},
    {"date,note\n2026-03-16,a\rb\n",
     "x.csv:2:13: a carriage return without a line feed; end lines with LF or CRLF"},
    {"date,note\n2026-03-16,\"\xc3\xa9\xff\"\n", "x.csv:2:14: this is not UTF-8; save the file as UTF-8"},
    {std::string("date\n2026\0", 10), "x.csv:2:5: a NUL byte; this is not a text file"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(csv_refused(c.text) == c.message);
  }
}

TEST_CASE("a cell that the log could not hold is refused with its place")
{
  const Case cases[] = {
    {"id\nA b", "x.csv:2:12: \"id\" must be lower-case letters, digits and \"-\", not \"A b\""},
    {"type\nsesion",
     "x.csv:2:12: unknown word \"sesion\" (did you mean \"session\"?); one of session, reaction, event, "
     "hold, device"},
    {"area\nfoot",
     "x.csv:2:12: unknown word \"foot\"; one of face, nose, upper-lip, neck, chest, scalp, arms, legs, "
     "abdomen, back, eyelid, under-eye, lips, mucosa, hands-feet, ears, armpits, groin"},
    {"depth_mm\n0", "x.csv:2:12: \"depth_mm\" is 0; leave it out if it is not known"},
    {"depth_mm\n100.5",
     "x.csv:2:12: \"depth_mm\" must be from 0 to 100 millimetres in steps of 0.001, not 100.5"},
    {"depth_mm\n0.2505",
     "x.csv:2:12: \"depth_mm\" must be from 0 to 100 millimetres in steps of 0.001, not 0.2505"},
    {"depth_mm\n-1", "x.csv:2:12: \"depth_mm\" must be from 0 to 100 millimetres in steps of 0.001, not -1"},
    {"depth_mm\n1e999",
     "x.csv:2:12: \"depth_mm\" must be from 0 to 100 millimetres in steps of 0.001, not 1e999"},
    {"depth_mm\nnan",
     "x.csv:2:12: \"depth_mm\" must be from 0 to 100 millimetres in steps of 0.001, not nan"},
    {"depth_mm\n\"0,25\"",
     "x.csv:2:12: \"depth_mm\" must be a length in millimetres such as 0.25, not \"0,25\""},
    {"depth_mm\n0.25 mm",
     "x.csv:2:12: \"depth_mm\" must be a length in millimetres such as 0.25, not \"0.25 mm\""},
    {"setting\nhotel", "x.csv:2:12: unknown word \"hotel\"; one of home, professional"},
    {"bled\nyes", "x.csv:2:12: \"bled\" must be true or empty, not \"yes\""},
    {"imprecise\n1", "x.csv:2:12: \"imprecise\" must be true or empty, not \"1\""},
    {"device\nMy pen", "x.csv:2:12: \"device\" must be lower-case letters, digits and \"-\", not \"My pen\""},
    {"done\nhands hands", "x.csv:2:12: \"done\" names \"hands\" twice"},
    {"done\nhands;face",
     "x.csv:2:12: \"done\" must be lower-case letters, digits and \"-\", not \"hands;face\""},
    {"done\n ", "x.csv:2:12: \"done\" is empty"},
    {"note\n ", "x.csv:2:12: \"note\" is empty"},
    {"note\n\x1b[31m", "x.csv:2:12: \"note\" holds a control character"},
    {"note\n\"a\rb\"", "x.csv:2:14: a carriage return without a line feed; end lines with LF or CRLF"},
    {"grade\nmild",
     "x.csv:2:12: an entry of type session has no \"grade\"; take it out, or give the type that has it"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto split = c.text.find('\n');
    CHECK(csv_refused("date," + c.text.substr(0, split) + "\n2026-03-16," + c.text.substr(split + 1) + "\n")
          == c.message);
  }
}

TEST_CASE("a row that lacks something or contradicts itself is refused")
{
  const Case cases[] = {
    {"date,area\n,face\n", "x.csv:2:1: missing \"date\""},
    {"date\n16.3.2026\n", "x.csv:2:1: \"date\" must be a date such as 2026-03-16, not \"16.3.2026\""},
    {"date\n2026-02-30\n", "x.csv:2:1: \"date\" must be a date such as 2026-03-16, not \"2026-02-30\""},
    {"date\n1899-12-31\n", "x.csv:2:1: date 1899-12-31 is outside 1900 to 2200"},
    {"date\n2201-01-01\n", "x.csv:2:1: date 2201-01-01 is outside 1900 to 2200"},
    {"id,date\na,2026-03-16\nb,2026-03-16\na,2026-03-17\n",
     "x.csv:4:1: id \"a\" stands on line 2 already; give one of the two another id"},
    {"date,type\n2026-03-16,reaction\n", "x.csv:2:1: missing \"grade\""},
    {"date,type\n2026-03-16,event\n", "x.csv:2:1: missing \"event\""},
    {"date,type\n2026-03-16,device\n", "x.csv:2:1: missing \"device\""},
    {"date,type\n2026-03-16,hold\n", "x.csv:2:1: missing \"until\"\nx.csv:2:1: missing \"reason\""},
    {"date,type,until,reason\n2026-03-16,hold,2026-03-15,x\n", "x.csv:2:17: \"until\" is before \"date\""},
    {"date,type,grade,resolved\n2026-03-16,reaction,mild,2026-03-15\n",
     "x.csv:2:26: \"resolved\" is before \"date\""},
    {"date,type,grade,bled\n2026-03-16,reaction,mild,true\n",
     "x.csv:2:26: an entry of type reaction has no \"bled\"; take it out, or give the type that has it"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(csv_refused(c.text) == c.message);
  }
}

TEST_CASE("a depth has one decimal comma, and only where commas do not part cells")
{
  const auto depth_refused = [](const std::string& cell) {
    return csv_refused("date;depth_mm\n2026-03-16;" + cell + "\n");
  };
  CHECK(depth_refused("1.000,25")
        == "x.csv:2:12: \"depth_mm\" must be a length in millimetres such as 0.25, not \"1.000,25\"");
  CHECK(depth_refused("0,25 mm")
        == "x.csv:2:12: \"depth_mm\" must be a length in millimetres such as 0.25, not \"0,25 mm\"");
}

TEST_CASE("all that is wrong with a table is said at once")
{
  CHECK(
    csv_refused("id,date,area,note\n"
                "a,2026-03-16,fase,\n"
                "a,2026-13-16,face,x \"y\"\n"
                "a,tomorrow,face,\n"
                "b,2026-03-16\n"
                "c,2026-03-16,face,\"x\n")
    == "x.csv:2:14: unknown word \"fase\" (did you mean \"face\"?); one of face, nose, upper-lip, neck, "
       "chest, "
       "scalp, arms, legs, abdomen, back, eyelid, under-eye, lips, mucosa, hands-feet, ears, armpits, groin\n"
       "x.csv:3:21: a quote within a bare cell; put the cell between quotes, and write \"\" for a quote\n"
       "x.csv:4:1: id \"a\" stands on line 2 already; give one of the two another id\n"
       "x.csv:4:3: \"date\" must be a date such as 2026-03-16, not \"tomorrow\"\n"
       "x.csv:5:1: this row has 2 cells, but the header names 4 columns; text with a comma stands "
       "between quotes\n"
       "x.csv:6:19: this quote is not closed before the end of the file");
}
