#include "base/names.hpp"
#include "base/reader.hpp"
#include "support/history_samples.hpp"
#include "support/refusal.hpp"

#include <functional>

using namespace mneedle;

namespace {

// Lets `read` ask for keys of the text, and returns the complaints, one a line.
std::string complaints_of(std::string_view text, const std::function<void(TableReader&)>& read)
{
  const auto table = toml_file::parse(text, "a.toml", Fault::untrusted);
  Complaints complaints;
  TableReader in{table, complaints};
  read(in);
  in.finish();
  return refusal([&] { complaints.raise(Fault::untrusted); }, Fault::untrusted);
}

struct Case {
  std::string text;
  std::string complaint;
};

template <std::size_t size>
void check_each(const Case (&cases)[size], const std::function<bool(TableReader&)>& reads)
{
  for (const auto& c : cases) {
    CAPTURE(c.text);
    bool read = false;
    CHECK(complaints_of(c.text, [&](TableReader& in) { read = reads(in); }) == c.complaint);
    CHECK(read == (c.complaint.empty() && !c.text.empty()));
  }
}

} // namespace

TEST_CASE("a text is a string that says something and holds no control character")
{
  const Case cases[] = {{"a = 'x'", ""},
                        {"", ""},
                        {"a = \"x\\ny\\tz\"", ""},
                        {"a = 'grün µ'", ""},
                        {"a = 1", "a.toml:1:5: \"a\" must be a string, not an integer"},
                        {"a = ['x']", "a.toml:1:5: \"a\" must be a string, not an array"},
                        {"a = ''", "a.toml:1:5: \"a\" is empty"},
                        {"a = \" \\t\\n \"", "a.toml:1:5: \"a\" is empty"},
                        {"a = \"\\u0000\"", "a.toml:1:5: \"a\" holds a control character"},
                        {"a = \"x\\u001b[31m\"", "a.toml:1:5: \"a\" holds a control character"},
                        {"a = \"x\\r\"", "a.toml:1:5: \"a\" holds a control character"},
                        {"a = \"x\\u007f\"", "a.toml:1:5: \"a\" holds a control character"},
                        // Those above ASCII stay; every output writes them as escapes.
                        {"a = \"x\\u009b31m\"", ""}};
  check_each(cases, [](TableReader& in) { return in.text("a").has_value(); });
}

TEST_CASE("a whole number is an integer within its range, and nothing that converts to one")
{
  const Case cases[] = {
    {"a = 1", ""},
    {"a = 10", ""},
    {"", ""},
    {"a = 0xa", ""},
    {"a = 0", "a.toml:1:5: \"a\" must be from 1 to 10, not 0"},
    {"a = 11", "a.toml:1:5: \"a\" must be from 1 to 10, not 11"},
    {"a = -9223372036854775808", "a.toml:1:5: \"a\" must be from 1 to 10, not -9223372036854775808"},
    {"a = 9223372036854775807", "a.toml:1:5: \"a\" must be from 1 to 10, not 9223372036854775807"},
    {"a = 4294967297", "a.toml:1:5: \"a\" must be from 1 to 10, not 4294967297"},
    {"a = 1.0", "a.toml:1:5: \"a\" must be a whole number, not a float"},
    {"a = nan", "a.toml:1:5: \"a\" must be a whole number, not a float"},
    {"a = true", "a.toml:1:5: \"a\" must be a whole number, not a boolean"},
    {"a = '1'", "a.toml:1:5: \"a\" must be a whole number, not a string"}};
  check_each(cases, [](TableReader& in) { return in.integer("a", 1, 10).has_value(); });
}

TEST_CASE("yes and no are true and false")
{
  const Case cases[] = {{"a = true", ""},
                        {"a = false", ""},
                        {"", ""},
                        {"a = 1", "a.toml:1:5: \"a\" must be true or false, not an integer"},
                        {"a = 'true'", "a.toml:1:5: \"a\" must be true or false, not a string"}};
  check_each(cases, [](TableReader& in) { return in.flag("a").has_value(); });
}

TEST_CASE("a date is a date, without time and without quotes")
{
  constexpr auto* wanted = "a.toml:1:5: \"a\" must be a date such as 2026-03-16, without quotes, not ";
  const std::string text = std::string{wanted} + "a string";
  const std::string timed = std::string{wanted} + "a time or date-time";
  const std::string number = std::string{wanted} + "an integer";
  const Case cases[] = {{"a = 2026-03-16", ""},
                        {"", ""},
                        {"a = '2026-03-16'", text},
                        {"a = 2026", number},
                        {"a = 10:00:00", timed},
                        {"a = 2026-03-16T00:00:00", timed},
                        {"a = 2026-03-16T00:00:00+02:00", timed}};
  check_each(cases, [](TableReader& in) { return in.date("a").has_value(); });
}

TEST_CASE("a depth is a number of millimetres, finite, exact and plausible")
{
  const std::string range = "a.toml:1:5: \"a\" must be from 0 to 100 millimetres in steps of 0.001, not ";
  const std::string type = "a.toml:1:5: \"a\" must be a length in millimetres such as 0.25, not ";
  struct Refused {
    std::string value;
    std::string complaint;
  };
  const Refused cases[] = {{"nan", range + "nan"},
                           {"-nan", range + "nan"},
                           {"inf", range + "inf"},
                           {"-inf", range + "-inf"},
                           {"-0.25", range + "-0.25"},
                           {"-1", range + "-1"},
                           {"250", range + "250"},
                           {"0.2505", range + "0.2505"},
                           {"9223372036854775807", range + "9.223372036854776e+18"},
                           {"true", type + "a boolean"},
                           {"'0.25'", type + "a string"},
                           {"[0.25]", type + "an array"}};
  for (const auto& c : cases) {
    CAPTURE(c.value);
    CHECK(complaints_of("a = " + c.value, [](TableReader& in) { CHECK_FALSE(in.depth("a")); })
          == c.complaint);
  }
  CHECK(complaints_of("a = 0.25\nb = 1", [](TableReader& in) {
          CHECK(in.depth("a") == Depth::micrometres(250));
          CHECK(in.depth("b") == Depth::micrometres(1000));
          CHECK_FALSE(in.depth("c"));
        }).empty());
}

TEST_CASE("words are those of their enumeration, with a suggestion for a typo")
{
  const Case cases[] = {
    {"a = 'high'", ""},
    {"", ""},
    {"a = 'hihg'",
     "a.toml:1:5: unknown word \"hihg\" (did you mean \"high\"?); one of low, normal, high, reactive"},
    {"a = 'tough'", "a.toml:1:5: unknown word \"tough\"; one of low, normal, high, reactive"},
    {"a = ''", "a.toml:1:5: unknown word \"\"; one of low, normal, high, reactive"},
    {"a = 'High'",
     "a.toml:1:5: unknown word \"High\" (did you mean \"high\"?); one of low, normal, high, reactive"},
    {"a = 2", "a.toml:1:5: expected one of low, normal, high, reactive, not an integer"}};
  check_each(cases, [](TableReader& in) { return in.word<Sensitivity>("a").has_value(); });
  CHECK(complaints_of("a = ['low', 3, 'hgih', 'high']",
                      [](TableReader& in) {
                        CHECK(in.words<Sensitivity>("a") == std::vector{Sensitivity::low, Sensitivity::high});
                      })
        == "a.toml:1:13: expected one of low, normal, high, reactive, not an integer\n"
           "a.toml:1:16: unknown word \"hgih\" (did you mean \"high\"?); one of low, normal, high, reactive");
  CHECK(complaints_of("a = 'low'", [](TableReader& in) { CHECK(in.words<Sensitivity>("a").empty()); })
        == "a.toml:1:5: \"a\" must be an array, not a string");
}

TEST_CASE("lists hold what they are said to hold, and say where they do not")
{
  CHECK(complaints_of("a = ['x', '', 1, \"\\u0007\", ' ', 'y']",
                      [](TableReader& in) {
                        CHECK(in.texts("a") == std::vector<std::string>{"x", "y"});
                      })
        == "a.toml:1:11: \"a\" must hold plain, non-empty strings\n"
           "a.toml:1:15: \"a\" must hold plain, non-empty strings\n"
           "a.toml:1:18: \"a\" must hold plain, non-empty strings\n"
           "a.toml:1:28: \"a\" must hold plain, non-empty strings");
  CHECK(complaints_of("a = 'x'", [](TableReader& in) { CHECK(in.texts("a").empty()); })
        == "a.toml:1:5: \"a\" must be an array of strings, not a string");
  CHECK(complaints_of("a = [{}, 1]", [](TableReader& in) { CHECK(in.tables("a").size() == 1); })
        == "a.toml:1:10: \"a\" must be an array of tables, not an integer");
  CHECK(complaints_of("[a]", [](TableReader& in) { CHECK(in.tables("a").empty()); })
        == "a.toml:1:1: \"a\" must be an array of tables: write [[a]]");
  CHECK(complaints_of("a = 1", [](TableReader& in) { CHECK(in.table("a") == nullptr); })
        == "a.toml:1:5: \"a\" must be a table, not an integer");
}

TEST_CASE("names are plain and stand in a list once")
{
  CHECK(
    complaints_of("a = ['hands', 'Hands', 'air-dry', 'hands']", [](TableReader& in) { read_names(in, "a"); })
    == "a.toml:1:5: \"a\" must be lower-case letters, digits and \"-\", not \"Hands\"\n"
       "a.toml:1:5: \"a\" names \"hands\" twice");
  CHECK(complaints_of("a = 'x y'", [](TableReader& in) { CHECK(read_name(in, "a").empty()); })
        == "a.toml:1:5: \"a\" must be lower-case letters, digits and \"-\", not \"x y\"");
}

TEST_CASE("keys that are missing or that nobody knows are complaints, in the order of the file")
{
  CHECK(complaints_of("nam = 'x'\nzzz = 1\nage = 'old'\n",
                      [](TableReader& in) {
                        in.require("name").text("name");
                        in.require("age").integer("age", 0, 9);
                      })
        == "a.toml:1:1: missing \"name\"\n"
           "a.toml:1:1: unknown key \"nam\" (did you mean \"name\"?)\n"
           "a.toml:2:1: unknown key \"zzz\"\n"
           "a.toml:3:7: \"age\" must be a whole number, not a string");
}

TEST_CASE("a key in quotes is the same key, an empty one is unknown")
{
  CHECK(complaints_of("\"a\" = 1", [](TableReader& in) { CHECK(in.integer("a", 0, 9) == 1); }).empty());
  CHECK(complaints_of("\"\" = 1", [](TableReader& in) { in.any("a"); })
        == "a.toml:1:1: unknown key \"\" (did you mean \"a\"?)");
}

TEST_CASE("without complaints nothing is raised")
{
  Complaints complaints;
  CHECK_FALSE(complaints.any());
  CHECK_NOTHROW(complaints.raise(Fault::usage));
}
