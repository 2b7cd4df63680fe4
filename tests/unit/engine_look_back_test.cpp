// How many days back a rule set looks for what happened.

#include "support/small_rules.hpp"

#include <mneedle/evaluate.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// With the small rules, whose longest rest is 42 days, and more.
int days_with(const std::string& more)
{
  RuleBook rules{small_set()};
  rules.add(parse_overlay({"more.toml", more}, rules));
  return look_back(rules).count();
}

std::string deferral(const std::string& keys)
{
  return rule_text("deferral", "mine", "event = \"tan\"\nquestion = \"?\"\nseverity = \"wait\"\n" + keys);
}

} // namespace

TEST_CASE("no fewer days than the longest rest, better or needed")
{
  CHECK(look_back(RuleBook{small_set()}) == Days{42});
  CHECK(days_with(deferral("days = 41")) == 42);
  const std::string most = "{ low = 7, normal = 7, high = 50, reactive = 60 }";
  CHECK(days_with(
          rule_text("interval", "mine",
                    "above_mm = 0.0\nto_mm = 0.5\n[[interval.days]]\nearliest = 7\nrecommended = " + most))
        == 60);
}

TEST_CASE("as far as an event defers, for the most sensitive skin; no month is longer than 31 days")
{
  CHECK(days_with(deferral("days = 50")) == 50);
  CHECK(days_with(deferral("days = { low = 50, normal = 60, high = 70, reactive = 80 }")) == 80);
  CHECK(days_with(deferral("months = 2")) == 62);
}

TEST_CASE("as far as heads, reactions, patch tests and long breaks count")
{
  const std::string life = "kinds = [\"roller\"]\ncaution_from_use = 8\nlast_use = 10\nlast_day = 90";
  CHECK(days_with(rule_text("device-life", "mine", life)) == 90);
  CHECK(days_with(rule_text("reaction", "mine", "reaction = \"moderate\"\nafter_days = 60")) == 60);
  CHECK(days_with(rule_text("stale", "mine", "months = 6")) == 186);
  const std::string patch = "event = \"patch-test\"\nquestion = \"?\"\nafter_days = 45\nabove_mm = 0.25";
  CHECK(days_with(rule_text("first-use", "mine", patch)) == 45);
}

TEST_CASE("as far as a chain of sessions can reach")
{
  CHECK(days_with(rule_text("overuse", "mine", "extra_days = 5")) == 42 + 42 + 42 + 5);
  const auto series = [](const std::string& rest, const std::string& better) {
    return rule_text("series-break", "mine",
                     "sessions = 3\nrest_days = " + rest + "\nrecommended_days = " + better);
  };
  CHECK(days_with(series("20", "25")) == 4 * 25);
  CHECK(days_with(series("30", "30")) == 4 * 30);
}
