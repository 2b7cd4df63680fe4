#include "base/json_reader.hpp"
#include "support/refusal.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

std::string refused(std::string_view text)
{
  return refusal([&] {
    Complaints complaints;
    json_file::parse(text, "x.json", complaints);
    complaints.raise(Fault::usage);
  });
}

} // namespace

TEST_CASE("what is not JSON is refused with its place")
{
  struct Case {
    std::string text;
    const char* message;
  };
  const Case cases[] = {
    {"", "x.json:1:1: expected a value, not the end of the file"},
    {"[1", "x.json:1:3: expected \",\" or \"]\", not the end of the file"},
    {"[1 2]", "x.json:1:4: expected \",\" or \"]\", not \"2\""},
    {"[1,]", "x.json:1:4: a comma before \"]\"; take the comma out"},
    {"{\"a\": 1,\n}", "x.json:2:1: a comma before \"}\"; take the comma out"},
    {"[,1]", "x.json:1:2: expected a value, not \",\""},
    {"{a: 1}", "x.json:1:2: expected a key in double quotes, not \"a\""},
    {"{\"a\" 1}", "x.json:1:6: expected \":\" behind the key \"a\", not \"1\""},
    {"{\"a\":}", "x.json:1:6: expected a value, not \"}\""},
    {"{\"a\": 1]", "x.json:1:8: expected \",\" or \"}\", not \"]\""},
    {"{}\n{}", "x.json:2:1: expected the end of the file, not \"{\""},
    {"[1] // no", "x.json:1:5: JSON has no comments; take this one out"},
    {"/* no */ []", "x.json:1:1: JSON has no comments; take this one out"},
    {"[nul]", "x.json:1:2: expected a value, not \"nul\"; texts stand in double quotes"},
    {"NaN", "x.json:1:1: expected a value, not \"NaN\"; texts stand in double quotes"},
    {"'a'", "x.json:1:1: expected a value, not \"'\""},
    {"\xc3\xa9", "x.json:1:1: expected a value, not \"\xc3\xa9\""},
    {"01", "x.json:1:1: \"01\" is no number of JSON; write it like 0.25"},
    {"[+1]", "x.json:1:2: \"+1\" is no number of JSON; write it like 0.25"},
    {".5", "x.json:1:1: \".5\" is no number of JSON; write it like 0.25"},
    {"1.", "x.json:1:1: \"1.\" is no number of JSON; write it like 0.25"},
    {"1e", "x.json:1:1: \"1e\" is no number of JSON; write it like 0.25"},
    {"-", "x.json:1:1: \"-\" is no number of JSON; write it like 0.25"},
    {"\"a", "x.json:1:1: this string does not end on its line; close it with a quote, and write a line break "
            "as \\n"},
    {"[\"a\n\"]", "x.json:1:2: this string does not end on its line; close it with a quote, and write a line "
                  "break as \\n"},
    {"\"a\\", "x.json:1:1: this string does not end on its line; close it with a quote, and write a line "
              "break as \\n"},
    {"\"\\x\"", "x.json:1:2: there is no escape with \"x\"; write \\\\ for a backslash"},
    {"\"\x01\"", "x.json:1:2: a control character in a string; write it as \\u0001"},
    {"\"\t\"", "x.json:1:2: a control character in a string; write it as \\u0009"},
    {"\"\\u12\"", "x.json:1:2: \\u needs four hexadecimal digits, such as \\u00e9"},
    {"\"\\u12g4\"", "x.json:1:2: \\u needs four hexadecimal digits, such as \\u00e9"},
    {"\"a\\ud83d\"", "x.json:1:3: half of a surrogate pair; a character above \\uffff takes both"},
    {"\"\\ude00\"", "x.json:1:2: half of a surrogate pair; a character above \\uffff takes both"},
    {"\"\\ud83d\\u0041\"", "x.json:1:2: half of a surrogate pair; a character above \\uffff takes both"},
    {"\"\\ud83d\\n\"", "x.json:1:2: half of a surrogate pair; a character above \\uffff takes both"},
    {"{\"a\": 1,\n \"\\u0061\": 2}",
     "x.json:2:2: key \"a\" stands on line 1 already; take one of the two out"},
    {"[\n\"\xc3\xa9\xff\"]", "x.json:2:3: this is not UTF-8; save the file as UTF-8"},
    {std::string("[\0]", 3), "x.json:1:2: a NUL byte; this is no text file"},
    {"\xef\xbb\xbf\xef\xbb\xbf[]", "x.json:1:1: expected a value, not \"\xef\xbb\xbf\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(refused(c.text) == c.message);
  }
}

TEST_CASE("what can be passed over in JSON is said all at once")
{
  CHECK(refused("[\"\\q\",\n 007,\n {\"a\": 1, \"a\": \"\\ud800\"},\n }")
        == "x.json:1:3: there is no escape with \"q\"; write \\\\ for a backslash\n"
           "x.json:2:2: \"007\" is no number of JSON; write it like 0.25\n"
           "x.json:3:11: key \"a\" stands on line 3 already; take one of the two out\n"
           "x.json:3:17: half of a surrogate pair; a character above \\uffff takes both\n"
           "x.json:4:2: expected a value, not \"}\"");
}
