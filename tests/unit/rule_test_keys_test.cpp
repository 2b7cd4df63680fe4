// What a [[test]] can say of a rule, and that it fails where that is not so.

#include <mneedle/rule_test.hpp>

#include "support/rule_files.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

RuleTestResult result_of(const std::string& keys)
{
  const auto base = rule_files();
  const RuleBook rules{parse_base(base)};
  const RuleText file{"test.toml", "[[test]]\n" + keys};
  return run_rule_tests({&file, 1}, base, rules).front();
}

} // namespace

TEST_CASE("a test fails where the rule says something else")
{
  struct Case {
    const char* keys;
    std::size_t failures;
  };
  const Case cases[] = {
    {"rule = \"fact-depth\"\nsays = \"pass\"", 0},
    {"rule = \"fact-depth\"\nsays = \"open\"", 1},
    {"rule = \"fact-depth\"\nsays = \"pass\"\nverdict = \"no-go\"\nkind = \"stop\"\nearliest = 2026-03-14",
     3},
    // Facts that are taken for a slip.
    {"rule = \"fact-depth\"\nwith = { depth = \"3.001\" }\nsays = \"refused\"", 0},
    {"rule = \"fact-depth\"\nwith = { depth = \"3.0\" }\nsays = \"refused\"", 1},
    // Whether a stored screening answers the question.
    {"rule = \"open-wound/stop\"\nsays = \"pass\"\nasked = \"each-time\"", 0},
    {"rule = \"open-wound/stop\"\nsays = \"pass\"\nasked = \"once\"", 1},
    {"rule = \"pregnancy\"\nsays = \"pass\"\nasked = \"once\"", 0},
    {"rule = \"pregnancy\"\nsays = \"pass\"\nasked = \"each-time\"", 1},
    {"rule = \"warn-allergy\"\nsays = \"pass\"\nasked = \"each-time\"", 0},
    {"rule = \"fact-depth\"\nsays = \"pass\"\nasked = \"never\"", 0},
    {"rule = \"fact-depth\"\nsays = \"pass\"\nasked = \"once\"", 1},
    // The break after a series, from the baseline's 16 March: at least 28 days, better 42.
    {"rule = \"interval-series-break\"\non = 2026-04-12\nsays = \"wait\"\nuntil = 2026-04-13", 0},
    {"rule = \"interval-series-break\"\non = 2026-04-13\nsays = \"wait\"", 1},
    {"rule = \"interval-series-break\"\non = 2026-04-13\nsays = \"caution\"", 0},
    {"rule = \"interval-series-break\"\non = 2026-04-27\nsays = \"caution\"", 1},
    {"rule = \"interval-series-break\"\non = 2026-04-27\nsays = \"pass\"", 0},
  };
  for (const auto& c : cases) {
    CAPTURE(c.keys);
    CHECK(result_of(c.keys).failures.size() == c.failures);
  }
}

TEST_CASE("a test counts as blocking by what the rule or the whole check is to say")
{
  CHECK(result_of("rule = \"fact-depth\"\nwithout = [\"depth\"]\nsays = \"open\"").blocks);
  CHECK(
    result_of("rule = \"fact-area\"\nwithout = [\"depth\"]\nsays = \"pass\"\nverdict = \"no-go\"").blocks);
  CHECK(!result_of("rule = \"area-scalp\"\nwith = { area = \"scalp\" }\nsays = \"caution\"").blocks);
  CHECK(!result_of("rule = \"fact-depth\"\nsays = \"pass\"\nverdict = \"go\"").blocks);
}
