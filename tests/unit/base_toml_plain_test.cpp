// Two readers of TOML that have to agree wherever the plain one has an opinion.

#include "base/toml_plain.hpp"
#include "support/toml_dump.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

using namespace mneedle;
using namespace mneedle::toml_file;

namespace {

std::string dumped(const Table& table) { return Dump{Places::yes}.of(table); }

std::string parsed(const std::string& text) { return dumped(parsed_in_full(text)); }

// Whether the plain reader took the text; where it did, it said the same as the parser.
bool agreed(const std::string& text)
{
  const auto plain = parse_plain(text, "a.toml");
  if (plain) {
    INFO(text);
    CHECK(dumped(*plain) == parsed(text));
  }
  return plain.has_value();
}

// Pieces of lines, most of them plain and right, some not.
class Documents {
public:
  std::string next()
  {
    std::string text;
    for (auto lines = below(12); lines > 0; --lines) {
      text += line() + pick({"\n", "\n", "\n", "\n\n", " # x\n", "\t\n"});
    }
    return text.substr(0, below(9) == 0 ? below(text.size() + 1) : text.size());
  }

private:
  std::string line()
  {
    if (below(4) == 0) {
      return pick(
        {"[[a]]", "[[b-1]]", "  [[a]]", "[[a]]  ", "[a]", "[[ a ]]", "[[a.b]]", "# [[a]]", "[[1]]", "[[k]]"});
    }
    return pick({"", " ", "\t"}) + pick({"k", "kk", "k-1", "K_2", "7", "a", "b-1", "c", "d", "e"})
           + pick({" = ", "=", "  =\t"}) + value();
  }

  std::string value()
  {
    return pick(
      {"1", "0", "25", "0.25", "0.250", "1.5", "10.000001", "true", "false", "\"\"", "\"x\"", "\"a # b\"",
       "2026-03-16", "1900-01-01", "[]", "[ ]", "[\"x\"]", "[\"x\", \"y\"]", "[ \"x\" , \"y\", ]",
       // Not plain, or not TOML.
       "01", "1.", ".5", "-1", "+1", "1_0", "1e3", "nan", "0x1", "True", "\"\\n\"", "\"\"\"x\"\"\"", "'x'",
       "\"x", "2026-02-30", "1899-12-31", "2026-03-16 10:00:00", "2026-03-16T10:00:00", "10:00:00", "[1]",
       "[\"x\" \"y\"]", "[,]", "[[]]", "{}", "1234567890123456789", "0.1234567890123456789", ""});
  }

  std::string pick(const std::vector<std::string>& pieces) { return pieces[below(pieces.size())]; }
  std::size_t below(std::size_t limit)
  {
    return std::uniform_int_distribution<std::size_t>{0, limit - 1}(random_);
  }

  std::mt19937_64 random_{7};
};

} // namespace

TEST_CASE("a log as its writer puts it down is plain, and read as the parser reads it")
{
  CHECK(agreed(
    "format = 1\n\n# mine\n[[session]]\nid = \"2026-03-01-face\"\ndate = 2026-03-01\ndepth_mm = 0.25 # new\n"
    "bled = true\ndone = [\"hands\", \"cleanse\"]\n\n[[event]]\nrecord = 2\n[[session]]\nrecord = 3"));
}

TEST_CASE("what is not plain, or wrong, is left to the parser")
{
  const char* texts[] = {
    "a = 1\na = 2",
    "a = 1\n[[a]]",
    "a = []\n[[a]]",
    "a = [\"x\"]\n[[a]]",
    "[a]",
    "a.b = 1",
    "'a' = 1",
    "a = 'x'",
    "a = \"\\t\"",
    "a = \"\xc3\xa9\"",
    "a = 1\r\n",
    "a = -1",
    "a = 010",
    "a = 2026-02-30",
    "a = [[]]",
    "a = \"\"\"x\"\"\"",
    "a = \"x",
    "a 1",
    "a =",
    "= 1",
    "a = 1 b = 2",
    "a = 2026-03-16 10:00",
    "[[a]] x",
    "[[a]",
    "a = 1 # \x01",
    "\xef\xbb\xbfx = 1",
    "a = nan",
    "a = 0x10",
    "a = 1.",
    "a = {}",
    "a = [\"x\"\"y\"]",
    "a = 1234567890123456",
  };
  for (const auto* text : texts) {
    CAPTURE(text);
    CHECK_FALSE(parse_plain(text, "a.toml"));
  }
}

TEST_CASE("both readers agree on whatever the plain one takes")
{
  Documents documents;
  int taken = 0;
  for (int i = 0; i < 20000; ++i) {
    taken += agreed(documents.next()) ? 1 : 0;
  }
  CHECK(taken > 2000);
}

TEST_CASE("both readers agree on the files of the project")
{
  int taken = 0;
  for (const auto& item : std::filesystem::recursive_directory_iterator{MNEEDLE_SOURCE_DIR "/tests/broken"}) {
    if (!item.is_regular_file()) {
      continue;
    }
    std::ifstream file{item.path(), std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    try {
      taken += agreed(text) ? 1 : 0;
    } catch (const Error& error) {
      FAIL_CHECK(item.path().string(), " is plain, but no TOML: ", error.what());
    }
  }
  CHECK(taken > 50);
}

// Half an hour of it once, in a file of 16 MiB: each key was looked for among all the others.
TEST_CASE("the plain reader leaves tables of many keys to the parser")
{
  const auto numbered = [](const char* form, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
      text += fmt::format(fmt::runtime(form), i);
    }
    return text;
  };
  CHECK(agreed(numbered("k{} = 1\n", 64)));
  CHECK_FALSE(agreed(numbered("k{} = 1\n", 65)));
  CHECK(agreed(numbered("[[k{}]]\n", 64)));
  CHECK_FALSE(agreed(numbered("[[k{}]]\n", 65)));
  CHECK(agreed(numbered("[[k]]\nx = {}\n", 1000)));
}
