#include "support/broken_files.hpp"
#include "support/small_rules.hpp"

#include <mneedle/rules.hpp>

#include <vector>

using namespace mneedle;

TEST_CASE("a broken overlay is refused with its place, the fault and the remedy")
{
  const RuleBook book{small_set()};
  check_broken_files("rules/overlay", [&](const std::string& text, const std::string& name) {
    parse_overlay({name, text}, book);
  });
}

TEST_CASE("a broken file breaks the base set it belongs to")
{
  check_broken_files("rules/added", [](const std::string& text, const std::string& name) {
    const RuleText files[] = {small_rules(), {name, text}};
    parse_base(files);
  });
}

TEST_CASE("a base set has everything that a verdict needs")
{
  check_broken_files("rules/alone", [](const std::string& text, const std::string& name) {
    const RuleText file{name, text};
    parse_base({&file, 1});
  });
}

TEST_CASE("what is no TOML is refused with its place")
{
  const RuleBook book{small_set()};
  check_broken_files("rules/text", [&](const std::string& text, const std::string& name) {
    try {
      parse_overlay({name, text}, book);
    } catch (const Error& error) {
      // The words are the parser's own, and so is the column.
      REQUIRE(error.complaints().size() == 1);
      const auto& origin = error.complaints().front().origin;
      throw Error(error.fault(), Origin{origin.file, origin.line, 1}, "not TOML");
    }
  });
}

TEST_CASE("what is wrong with one file does not hide what is wrong with another")
{
  const RuleText files[] = {{"a.toml", "[x"}, {"b.toml", "[[noot]]\n"}};
  std::vector<Complaint> complaints;
  try {
    parse_base(files);
  } catch (const Error& error) {
    complaints = error.complaints();
  }
  REQUIRE(complaints.size() == 2);
  CHECK(complaints[0].origin.file == "a.toml");
  CHECK(to_string(complaints[1]) == "b.toml:1:3: unknown kind \"noot\" (did you mean \"note\"?)");
}

TEST_CASE("no file at all is no rule set")
{
  CHECK_THROWS_WITH_AS(parse_base({}),
                       "no rule file; a base set is a folder of .toml files with one [ruleset]", Error);
}
