#include "base/toml.hpp"
#include "support/history_samples.hpp"
#include "support/refusal.hpp"

using namespace mneedle;
using namespace mneedle::toml_file;

namespace {

std::string said_about(std::string_view text)
{
  return refusal([&] { parse(text, "a.toml", Fault::untrusted); }, Fault::untrusted);
}

// "a.a.a=1", so many levels deep.
std::string dotted(int levels)
{
  std::string text = "a";
  for (int i = 1; i < levels; ++i) {
    text += ".a";
  }
  return text;
}

std::string repeated(std::string_view part, int times)
{
  std::string text;
  for (int i = 0; i < times; ++i) {
    text += part;
  }
  return text;
}

constexpr auto* too_deep = "a.toml:1:1: nested deeper than 32 levels";

} // namespace

TEST_CASE("nesting is bounded before the parser sees it")
{
  CHECK(said_about(dotted(33) + " = 1").empty());
  CHECK(said_about(dotted(34) + " = 1") == too_deep);
  CHECK(said_about("[" + dotted(34) + "]") == too_deep);
  CHECK(said_about("[[" + dotted(34) + "]]") == too_deep);
  CHECK(said_about("a = {" + dotted(34) + " = 1}") == too_deep);
  CHECK(said_about("a = [1.5, {" + dotted(34) + " = 1}]") == too_deep);
  CHECK(said_about("\"a\"" + repeated(".'a'", 33) + " = 1") == too_deep);
  CHECK(said_about("a = " + repeated("[", 32) + repeated("]", 32)).empty());
  CHECK(said_about("a = " + repeated("[", 33) + repeated("]", 33)) == too_deep);
  CHECK(said_about("a = " + repeated("{a=", 33) + "1" + repeated("}", 33)) == too_deep);
  CHECK(said_about("\n\nb = 1\n" + dotted(20'000) + " = 1") == "a.toml:4:1: nested deeper than 32 levels");
}

TEST_CASE("the levels of keys inside one another add up")
{
  const auto twice = [](int outer, int inner) {
    return said_about(dotted(outer) + " = {" + dotted(inner) + " = 1}");
  };
  CHECK(twice(16, 17).empty());
  CHECK(twice(17, 17) == too_deep);
  CHECK(twice(16, 18) == too_deep);
  CHECK(said_about("a = {" + dotted(20) + " = 1, " + dotted(20) + "2 = 2}").empty());
  CHECK(said_about(repeated(dotted(12) + " = {", 3) + "b = 1}}}") == too_deep);
  CHECK(said_about(dotted(16) + " = [\n{" + dotted(18) + " = 1}]")
        == "a.toml:2:1: nested deeper than 32 levels");
}

TEST_CASE("what only looks like nesting is none")
{
  const auto dots = std::string(100, '.');
  const auto brackets = std::string(100, '[') + std::string(100, '{');
  for (const auto& text :
       {"a = \"" + dots + brackets + "\"", "a = '" + dots + brackets + "'", "# " + dots + brackets,
        "a = \"\"\"\n" + dots + brackets + "\"\"\"", "a = '''\n" + dots + brackets + "'''",
        "a = \"\\\"" + dots + "\"", "a = '\\' # " + dots, "a = \"\\\\\" # " + dots,
        "a = \"\"\"\\\"\"\"" + dots + "\"\"\"", "a = \"\" # " + dots, "a = '' # " + dots,
        "a = \"it's\" # " + dots, "a = [ # " + brackets + "\n]", "a = \"#\"\nb = '" + dots + "'",
        "a = [" + repeated("1.5, ", 100) + "]", repeated("[[a]]\n", 100),
        "a = \"\"\"" + dots + "\"\"\"\"\" # " + dots, "a = [" + repeated("{b = 1.5}, ", 100) + "]"}) {
    CAPTURE(text);
    CHECK(said_about(text).empty());
  }
}

TEST_CASE("no string hides nesting behind it")
{
  const auto deep = "{" + dotted(20'000) + " = 1}";
  for (const std::string string : {"\"x\"",
                                   "'x'",
                                   "\"\"",
                                   "''",
                                   "\"\\\\\"",
                                   "\"\\\"\"",
                                   "'\\'",
                                   "\"\"\"x\"\"\"",
                                   "'''x'''",
                                   "\"\"\"x\"\"\"\"",
                                   "\"\"\"x\"\"\"\"\"",
                                   "'''x''''",
                                   "'''x'''''",
                                   "\"\"\"\"\"\"",
                                   "\"\"\"\"\"\"\"\"",
                                   "\"\"\"\\\"\"\"\"",
                                   "\"it's\"",
                                   "'\"'",
                                   "\"#\"",
                                   "'#'"}) {
    CAPTURE(string);
    CHECK(said_about("a = [" + string + ", " + deep + "]") == too_deep);
  }
}

TEST_CASE("the line of nesting too deep is counted through strings and comments")
{
  const auto deep = dotted(40) + " = 1";
  CHECK(said_about("a = \"\"\"\nx\n\"\"\"\n# y\n" + deep) == "a.toml:5:1: nested deeper than 32 levels");
  CHECK(said_about("a = \"\"\"\nx \\\n  y\"\"\"\n" + deep) == "a.toml:4:1: nested deeper than 32 levels");
  CHECK(said_about("a = '''\nx \\\n  y'''\n" + deep) == "a.toml:4:1: nested deeper than 32 levels");
}

TEST_CASE("what is no TOML is an error with its place, never the end of the program")
{
  struct Case {
    std::string text;
    std::string place;
  };
  const Case cases[] = {{"[;x]", "a.toml:1:"},
                        {"[!a]", "a.toml:1:"},
                        {"[.a]", "a.toml:1:"},
                        {"[é]", "a.toml:1:"},
                        {"\n[]", "a.toml:2:"},
                        {"a = 1\na = 2", "a.toml:2:"},
                        {"a = 2026-02-30", "a.toml:1:"},
                        {"a = 010", "a.toml:1:"},
                        {"a = .5", "a.toml:1:"},
                        {"a = 9223372036854775808", "a.toml:1:"},
                        {"a = True", "a.toml:1:"},
                        {"a = \"", "a.toml:1:"},
                        {"a = \"\"\"", "a.toml:1:"},
                        {"a = \"\\", "a.toml:1:"},
                        {"a = \"\"\"\\", "a.toml:1:"},
                        {"a = '''x''''''", "a.toml:1:"},
                        {"a = \"\x1b[31m\"", "a.toml:1:"},
                        {"a = \"\xff\"", "a.toml:1:"},
                        {"# \xed\xa0\x80", "a.toml:1:"},
                        {std::string{"a = 1\n\0", 7}, "a.toml:2:"},
                        {"a", "a.toml:1:"},
                        {"a = [1, {b = ", "a.toml:1:"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto said = said_about(c.text);
    CAPTURE(said);
    CHECK(said.starts_with(c.place));
    CHECK(said.size() > c.place.size());
  }
}

TEST_CASE("a date outside 1900 to 2200 is refused where it stands")
{
  CHECK(said_about("a = 1899-12-31") == "a.toml:1:5: date 1899-12-31 is outside 1900 to 2200");
  CHECK(said_about("a = 1\nb = [2201-01-01]") == "a.toml:2:6: date 2201-01-01 is outside 1900 to 2200");
  CHECK(said_about("a = 0000-01-01") == "a.toml:1:5: date 0000-01-01 is outside 1900 to 2200");
  CHECK(said_about("a = 1900-01-01\nb = 2200-12-31").empty());
}

TEST_CASE("every type of value is told apart and named")
{
  const auto table = parse("a = 'x'\nb = 1\nc = 1.0\nd = true\ne = 2026-03-16\nf = 10:00:00\n"
                           "g = 2026-03-16T10:00:00\nh = 2026-03-16T10:00:00Z\ni = []\nj = {}\n[[k]]\n[l]\n",
                           "a.toml", Fault::untrusted);
  const char* names[] = {"a string",
                         "an integer",
                         "a float",
                         "a boolean",
                         "a date",
                         "a time or date-time",
                         "a time or date-time",
                         "a time or date-time",
                         "an array",
                         "a table",
                         "an array",
                         "a table"};
  REQUIRE(table.entries.size() == std::size(names));
  for (std::size_t i = 0; i < table.entries.size(); ++i) {
    CHECK(type_name(table.entries[i].value) == names[i]);
  }
  CHECK(std::get<std::int64_t>(table.entries[1].value.data) == 1);
  CHECK(std::get<Date>(table.entries[4].value.data) == on("2026-03-16"));
}

TEST_CASE("entries stand in the order of the file, with their places")
{
  const auto table = parse("zebra = 1\nant = 2\n[mole]\nb = 1\na = 2\n[[bee]]\n", "a.toml", Fault::untrusted);
  REQUIRE(table.entries.size() == 4);
  CHECK(table.entries[0].key == "zebra");
  CHECK(table.entries[1].key == "ant");
  CHECK(table.entries[2].key == "mole");
  CHECK(table.entries[3].key == "bee");
  CHECK(table.entries[1].key_origin == Origin{"a.toml", 2, 1});
  CHECK(table.entries[1].value.origin == Origin{"a.toml", 2, 7});
  const auto& mole = std::get<Table>(table.entries[2].value.data);
  CHECK(mole.entries[0].key == "b");
  CHECK(mole.entries[1].key_origin == Origin{"a.toml", 5, 1});
}

TEST_CASE("integers of 64 bits, line ends of DOS and a byte order mark are read")
{
  const auto table = parse("\xef\xbb\xbfmost = 9223372036854775807\r\nleast = -9223372036854775808\r\n",
                           "a.toml", Fault::untrusted);
  CHECK(std::get<std::int64_t>(table.entries[0].value.data) == INT64_MAX);
  CHECK(std::get<std::int64_t>(table.entries[1].value.data) == INT64_MIN);
  CHECK(parse("", "a.toml", Fault::untrusted).entries.empty());
}

TEST_CASE("an error carries the fault it was asked for")
{
  CHECK(!refusal([] { parse("a", "a.toml", Fault::usage); }, Fault::usage).empty());
  CHECK(!refusal([] { parse("a = 1800-01-01", "a.toml", Fault::usage); }, Fault::usage).empty());
  CHECK(!refusal([] { parse(dotted(99), "a.toml", Fault::usage); }, Fault::usage).empty());
}
