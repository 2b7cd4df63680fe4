#include "support/small_rules.hpp"

#include <mneedle/error.hpp>
#include <mneedle/rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

namespace {

RuleSet overlay(const std::string& text) { return parse_overlay({"mine.toml", text}, RuleBook{small_set()}); }

std::string with_crlf(const std::string& text)
{
  std::string result = "\xef\xbb\xbf";
  for (const char c : text) {
    result += c == '\n' ? "\r\n" : std::string(1, c);
  }
  return result;
}

// The only rule of an overlay, as what it is; points into the set.
template <typename Body>
Body body_of(const RuleSet& set)
{
  REQUIRE(set.rules.size() == 1);
  REQUIRE(std::holds_alternative<Body>(set.rules[0].body));
  return std::get<Body>(set.rules[0].body);
}

} // namespace

TEST_CASE("a base set says who it is")
{
  const auto set = small_set();
  CHECK(set.name == "small");
  CHECK(set.version == "1");
  CHECK(set.reviewed == "2026-11-23");
  CHECK(set.least == Depth::micrometres(50));
  CHECK(set.most == Depth::micrometres(3000));
  CHECK(set.sources.size() == 2);
  CHECK(set.hash.size() == 16);
}

TEST_CASE("rules keep the order of their file, whatever their kinds")
{
  const auto set = small_set();
  CHECK(std::is_sorted(set.rules.begin(), set.rules.end(),
                       [](const Rule& a, const Rule& b) { return a.head.place.line < b.head.place.line; }));
  CHECK(set.rules[0].head.id == RuleId{"band/short"});
  CHECK(set.rules[0].head.place.file == "base.toml");
}

TEST_CASE("a folder gives the same set whoever lists it and wherever it lies")
{
  const RuleText more{"more.toml", rule_text("note", "new", "topic = \"skin\"")};
  const RuleText here[] = {small_rules(), more};
  const RuleText there[] = {{"/etc/rules/more.toml", more.text},
                            {"/etc/rules/base.toml", small_rules().text}};
  const auto a = parse_base(here);
  const auto b = parse_base(there);
  CHECK(a.hash == b.hash);
  CHECK(a.hash != small_set().hash);
  REQUIRE(a.rules.size() == b.rules.size());
  CHECK(a.rules.back().head.id == b.rules.back().head.id);
  CHECK(b.rules.back().head.place.file == "more.toml");
}

TEST_CASE("the hash tells bytes and names apart")
{
  const auto text = rule_text("note", "new", "topic = \"skin\"");
  const auto hash = std::string{overlay(text).hash};
  CHECK(hash == overlay(text).hash);
  CHECK(hash != overlay(text + "\n").hash);
  CHECK(hash != parse_overlay({"yours.toml", text}, RuleBook{small_set()}).hash);
}

TEST_CASE("a byte order mark and Windows line ends are no fault")
{
  CHECK(overlay(with_crlf(rule_text("note", "new", "topic = \"skin\""))).rules.size() == 1);
}

TEST_CASE("one number of days means the same for every sensitivity")
{
  const auto set = overlay(rule_text("deferral", "tan",
                                     "event = \"tan\"\nquestion = \"When?\"\n"
                                     "days = 7"));
  const auto rule = body_of<DeferralRule>(set);
  CHECK(rule.days == BySensitivity{{Days{7}, Days{7}, Days{7}, Days{7}}});
  CHECK(rule.severity == Severity::wait);
}

TEST_CASE("days may rise with sensitivity")
{
  const auto set = overlay(rule_text("deferral", "tan",
                                     "event = \"tan\"\nquestion = \"When?\"\n"
                                     "days = { low = 5, normal = 5, high = 7, reactive = 9 }"));
  const auto rule = body_of<DeferralRule>(set);
  CHECK(rule.days == BySensitivity{{Days{5}, Days{5}, Days{7}, Days{9}}});
}

TEST_CASE("an overlay uses the words and sources of the set below it")
{
  const auto set = overlay(rule_text("condition", "new",
                                     "condition = \"fever\"\n"
                                     "severity = \"caution\""));
  const auto rule = body_of<ConditionRule>(set);
  CHECK(rule.condition == ConditionId{"fever"});
  CHECK(rule.question.empty());
}

TEST_CASE("a band for one setting stands beside the others")
{
  const RuleText files[] = {small_rules(),
                            {"more.toml", rule_text("interval", "clinic",
                                                    "setting = \"professional\"\n"
                                                    "[[interval.days]]\n"
                                                    "earliest = 28\nrecommended = 42")}};
  CHECK_NOTHROW(parse_base(files));
}

TEST_CASE("a rest for some devices is no band, and may stand beside the others")
{
  const std::string pen =
    "kinds = [\"pen\"]\nabove_mm = 0.1\n\n[[interval.days]]\nearliest = 0\nrecommended = 42";
  const auto set = overlay(rule_text("interval", "mine", pen));
  CHECK(body_of<IntervalRule>(set).kinds.size() == 1);
  const RuleText files[] = {small_rules(), {"more.toml", rule_text("interval", "mine", pen)}};
  CHECK_NOTHROW(parse_base(files));
}

TEST_CASE("an overlay may ask for more rest where that does not end with longer needles")
{
  const auto rest = [](const std::string& keys, const std::string& days) {
    return rule_text("interval", "mine", keys + "\n[[interval.days]]\n" + days);
  };
  // The base set asks for 28 and 42 days after more than 0.5 mm.
  CHECK_NOTHROW(overlay(rest("to_mm = 0.5\n", "earliest = 28\nrecommended = 42")));
  CHECK_THROWS_AS(overlay(rest("to_mm = 0.5\n", "earliest = 29\nrecommended = 42")), Error);
  CHECK_THROWS_AS(overlay(rest("to_mm = 0.5\n", "earliest = 28\nrecommended = 43")), Error);
  CHECK_NOTHROW(overlay(rest("above_mm = 0.3\n", "earliest = 50\nrecommended = 60")));
  // A second rule of the overlay makes good for the first.
  CHECK_NOTHROW(overlay(rest("to_mm = 0.5\n", "earliest = 30\nrecommended = 43")
                        + rule_text("interval", "other",
                                    "above_mm = 0.5\n\n[[interval.days]]\nearliest = 30\nrecommended = 43")));
}

TEST_CASE("a title may have 40 characters of several bytes")
{
  std::string title;
  for (int i = 0; i < 40; ++i) {
    title += "\xc3\xa9";
  }
  const auto set = overlay(rule_text("note", "new", "topic = \"skin\"\ntitle = \"" + title + "\""));
  CHECK(set.rules[0].head.title == title);
  CHECK_THROWS_AS(overlay(rule_text("note", "new", "topic = \"skin\"\ntitle = \"" + title + "e\"")), Error);
}

TEST_CASE("only a base set holds [ruleset]")
{
  CHECK(holds_ruleset(small_rules()));
  CHECK(!holds_ruleset({"a.toml", rule_text("note", "new", "topic = \"skin\"")}));
  CHECK_THROWS_AS(holds_ruleset({"a.toml", "ruleset"}), Error);
}
