#include "render_samples.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace mneedle;

namespace {

constexpr std::array source_ids{SourceId{"HAN-2012"}};

Rule deferral()
{
  DeferralRule body;
  body.event = EventId{"retinoid"};
  body.question = "When was the last use?";
  body.days = {{Days{5}, Days{5}, Days{7}, Days{7}}};
  Rule rule{{}, body};
  rule.head = {RuleId{"topical-retinoid-before"},
               "Skin rests from retinoids",
               "A retinoid",
               "It is thinner.",
               "wait",
               source_ids,
               Basis::convention,
               "Between 3 and 7.",
               Grade::medium,
               "3 to 7 days",
               {"deferral.toml", 12}};
  return rule;
}

Source source()
{
  return {source_ids[0],  Tier::a, Seen::abstract, "Han TY. Recovery. 2012", "10.1111/x", "", "",
          "abstract only"};
}

} // namespace

TEST_CASE("a rule is shown with its numbers and its sources in full")
{
  const auto rule = deferral();
  const auto han = source();
  const RuleShowReport report{&rule, {&han}, {{{"deferral.toml", 20, 1}, "wait"}}};
  CHECK(render(report, Format::text, {}) == R"(topical-retinoid-before (deferral, event retinoid): A retinoid
  Says      Skin rests from retinoids
  Why       It is thinner.
  Clears    wait
  Asks      event: retinoid
            question: When was the last use?
            wait: 5 days on low skin, 5 days on normal skin, 7 days on high
            skin, 7 days on reactive skin
            severity: wait
  Evidence  medium, convention: HAN-2012
)");
  Style style;
  style.amount = Amount::full;
  const auto full = render(report, Format::text, style);
  CHECK(full.ends_with(R"(  Reason    Between 3 and 7.
  Spread    3 to 7 days
  Place     deferral.toml:12
  Tests     1 test, in 1 of them it speaks; from deferral.toml:20 on

  Source    HAN-2012 (tier A, abstract read): Han TY. Recovery. 2012
  doi       10.1111/x
  limits    abstract only
)"));
  CHECK(render(report, Format::json, {}) == R"({
  "schema": "mneedle.rule/1",
  "rule": "topical-retinoid-before",
  "kind": "deferral",
  "title": "A retinoid",
  "message": "Skin rests from retinoids",
  "why": "It is thinner.",
  "clears": "wait",
  "numbers": {
    "event": "retinoid",
    "question": "When was the last use?",
    "days": {
      "low": 5,
      "normal": 5,
      "high": 7,
      "reactive": 7
    },
    "severity": "wait"
  },
  "basis": "convention",
  "reason": "Between 3 and 7.",
  "evidence": "medium",
  "spread": "3 to 7 days",
  "place": "deferral.toml:12",
  "sources": [
    {
      "id": "HAN-2012",
      "tier": "A",
      "seen": "abstract",
      "text": "Han TY. Recovery. 2012",
      "doi": "10.1111/x",
      "limits": "abstract only"
    }
  ],
  "tests": [
    {
      "place": "deferral.toml:20:1",
      "says": "wait"
    }
  ]
}
)");
}

TEST_CASE("rules are listed one after the other")
{
  const auto rule = deferral();
  const RuleListReport report{{&rule, &rule}};
  CHECK(render(report, Format::text, {})
        == "2 rules\n"
           "\n"
           "deferral\n"
           "  topical-retinoid-before  A retinoid (event retinoid)\n"
           "  topical-retinoid-before  A retinoid (event retinoid)\n"
           "  One                      mneedle rules show ID\n");
  CHECK(render(RuleListReport{}, Format::text, {}) == "No rules.\n");
  CHECK(render(RuleListReport{{&rule}}, Format::json, {}) == R"({
  "schema": "mneedle.rules/1",
  "rules": [
    {
      "rule": "topical-retinoid-before",
      "kind": "deferral",
      "word": "retinoid",
      "message": "Skin rests from retinoids",
      "basis": "convention",
      "evidence": "medium",
      "place": "deferral.toml:12"
    }
  ]
}
)");
}

TEST_CASE("a rule is listed with the word that the command line has for it")
{
  ConditionRule condition;
  condition.condition = ConditionId{"pregnancy"};
  WarningRule warning;
  warning.condition = ConditionId{"warn-allergy"};
  FirstUseRule first_use;
  first_use.event = EventId{"patch-test"};
  StepRule step;
  step.step = StepId{"hands"};
  struct Case {
    RuleBody body;
    const char* line;
    const char* word;
  };
  const Case cases[] = {
    {condition, "  x        Why not (condition pregnancy)\n", "pregnancy"},
    {warning, "  x        Why not (condition warn-allergy)\n", "warn-allergy"},
    {first_use, "  x        Why not (event patch-test)\n", "patch-test"},
    {step, "  x        Why not (step hands)\n", "hands"},
    {AreaRule{}, "  x        Why not\n", nullptr},
  };
  for (const auto& c : cases) {
    Rule rule{{}, c.body};
    rule.head.id = RuleId{"x"};
    rule.head.message = "Why not";
    CHECK(render(RuleListReport{{&rule}}, Format::text, {}).find(c.line) != std::string::npos);
    const auto as_json = render(RuleListReport{{&rule}}, Format::json, {});
    const auto key = c.word == nullptr ? "\"word\"" : "\"word\": \"" + std::string{c.word} + '"';
    CHECK((as_json.find(key) != std::string::npos) == (c.word != nullptr));
  }
}

TEST_CASE("a condition is shown with its word and its question")
{
  ConditionRule body;
  body.condition = ConditionId{"pregnancy"};
  body.question = "Are you pregnant?";
  Rule rule{{}, body};
  rule.head.id = RuleId{"pregnant"};
  rule.head.message = "Not while pregnant";
  const auto text = render(RuleShowReport{&rule, {}}, Format::text, {});
  CHECK(text.starts_with("pregnant (condition pregnancy): Not while pregnant\n"));
  CHECK(text.find("  Asks      condition: pregnancy\n            question: Are you pregnant?\n")
        != std::string::npos);
}

TEST_CASE("files that loaded are counted")
{
  const RuleCheckReport report{{{"area.toml", 3}, {"mine.toml", 2}}};
  CHECK(render(report, Format::text, {})
        == "OK  5 rules\n"
           "  Rules    area.toml: 3 rules\n"
           "  Rules    mine.toml: 2 rules\n");
  CHECK(render(RuleCheckReport{{{"area.toml", 3}}}, Format::json, {}) == R"({
  "schema": "mneedle.rules-check/1",
  "files": [
    {
      "file": "area.toml",
      "rules": 3
    }
  ]
}
)");
}

TEST_CASE("the profile says where each value comes from")
{
  const ProfileReport report{"/home/me/default.toml", {{"sensitivity", "normal", "default.toml"}}};
  CHECK(render(report, Format::text, {})
        == "/home/me/default.toml\n"
           "  Sensitivity  normal (default.toml)\n");
  CHECK(render(report, Format::json, {}) == R"({
  "schema": "mneedle.profile/1",
  "file": "/home/me/default.toml",
  "values": [
    {
      "key": "sensitivity",
      "value": "normal",
      "origin": "default.toml"
    }
  ]
}
)");
}

TEST_CASE("what was changed in the profile stands before what it says")
{
  ProfileReport report{"me.toml", {{"sensitivity", "normal", "me.toml"}}};
  report.headline = "changed me.toml";
  report.changes = {{"sensitivity", "high", "normal"}};
  report.next = "mneedle check";
  CHECK(render(report, Format::text, {}) == R"(Changed me.toml
  Sensitivity  normal (was high)

  Sensitivity  normal
  Next         mneedle check
)");
  CHECK(render(report, Format::json, {}) == R"({
  "schema": "mneedle.profile/1",
  "file": "me.toml",
  "headline": "changed me.toml",
  "changes": [
    {
      "key": "sensitivity",
      "before": "high",
      "after": "normal"
    }
  ],
  "values": [
    {
      "key": "sensitivity",
      "value": "normal",
      "origin": "me.toml"
    }
  ]
}
)");
}
