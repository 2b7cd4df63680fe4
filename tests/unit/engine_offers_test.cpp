// What a finding offers to do about it, and an area that no interval speaks about.

#include "support/facts.hpp"
#include "support/rule_files.hpp"
#include "support/small_rules.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mneedle;

namespace {

// The depth that the rule asks to shorten the needle to; nothing where it offers no such thing.
std::optional<Depth> offered(const Proposal& proposal, std::string_view rule)
{
  const auto verdict = verdict_on(proposal);
  for (const auto& finding : verdict.findings) {
    if (finding.rule->head.id.text() == rule && finding.action) {
      return std::get<Shorten>(*finding.action).to;
    }
  }
  return std::nullopt;
}

Proposal with_needle(Depth depth, Sensitivity sensitivity = Sensitivity::normal)
{
  auto proposal = ready();
  proposal.depth = depth;
  proposal.sensitivity = sensitivity;
  return proposal;
}

// What the rule "mine" offers for a pen that may reach so much further, and the limit of 0.15 mm.
std::optional<Action> offered_with(const std::string& tolerance_mm, const std::string& mine)
{
  RuleBook rules{small_set()};
  const auto pen =
    fmt::format("kinds = [\"pen\"]\nfrom_mm = 0.1\ntolerance_mm = {}\nseverity = \"note\"", tolerance_mm);
  rules.add(parse_overlay({"more.toml", rule_text("device", "pen", pen) + mine}, rules));
  auto proposal = ready();
  proposal.device_kind = DeviceKind::pen;
  proposal.conditions = {ConditionId{"tired"}};
  for (const auto& finding : evaluate(proposal, rules, {}).findings) {
    if (finding.rule->head.id.text() == "mine") {
      CHECK(finding.severity == Severity::fix);
      return finding.action;
    }
  }
  return std::nullopt;
}

// The small rules with so many days of rest after short needles.
RuleBook with_rest(const std::string& days)
{
  auto file = small_rules();
  const std::string published = "earliest = { low = 7, normal = 7, high = 10, reactive = 14 }";
  file.text.replace(file.text.find(published), published.size(), "earliest = " + days);
  return RuleBook{parse_base({&file, 1})};
}

// The rule files as they stand, but with no days of rest for the scalp.
RuleBook without_rest_for_the_scalp()
{
  auto files = rule_files();
  constexpr std::string_view both = "\"face\", \"scalp\"";
  for (auto& [file, text] : files) {
    if (file.ends_with("interval.toml")) {
      for (auto at = text.find(both); at != std::string::npos; at = text.find(both)) {
        text.replace(at, both.size(), "\"face\"");
      }
    }
  }
  return RuleBook{parse_base(files)};
}

} // namespace

TEST_CASE("a needle too long for the skin or a condition is shortened to the limit, past the home limit none "
          "is offered")
{
  CHECK(offered(with_needle(um(301), Sensitivity::high), "depth-sensitive-cap/high") == um(300));
  CHECK(offered(with_needle(um(500), Sensitivity::high), "depth-sensitive-cap/high") == um(300));
  CHECK(!offered(with_needle(um(501), Sensitivity::high), "depth-sensitive-cap/high"));
  CHECK(!offered(with_needle(um(301)), "depth-home-limit"));
  CHECK(!offered(with_needle(um(501)), "depth-over-050-no-go"));
}

TEST_CASE("a cap of a condition is offered in the same way")
{
  const auto capped = [](Depth depth) {
    auto proposal = with_needle(depth);
    proposal.conditions = {ConditionId{"diabetes-controlled"}};
    return offered(proposal, "diabetes-uncontrolled/caution");
  };
  CHECK(!capped(um(250)));
  CHECK(capped(um(251)) == um(250));
  CHECK(capped(um(500)) == um(250));
  CHECK(!capped(um(501)));
}

TEST_CASE("what a pen may add is taken off the length that is offered")
{
  auto proposal = with_needle(um(151), Sensitivity::high);
  proposal.device_kind = DeviceKind::pen;
  CHECK(offered(proposal, "depth-sensitive-cap/high") == um(150));
}

TEST_CASE("an area that no interval speaks about is open, and the others are not")
{
  const auto rules = without_rest_for_the_scalp();
  const auto word_on = [&](std::optional<Area> area) {
    auto proposal = ready();
    proposal.area = area;
    const auto verdict = evaluate(proposal, rules, {});
    return says(verdict, "fact-interval");
  };
  CHECK(word_on(Area::scalp) == Severity::open);
  CHECK(!word_on(Area::face));
  CHECK(!word_on(Area::arms));
  CHECK(!word_on(Area::eyelid));
  CHECK(!word_on(std::nullopt));
}

TEST_CASE("no needle of no length is offered")
{
  const auto limit = rule_text("depth", "mine", "above_mm = 0.15\nseverity = \"fix\"");
  const auto cap = rule_text(
    "condition", "mine", "condition = \"tired\"\nquestion = \"?\"\nseverity = \"caution\"\ncap_mm = 0.15");
  for (const auto& mine : {limit, cap}) {
    CHECK((offered_with("0.149", mine) == Action{Shorten{um(1)}}));
    CHECK(!offered_with("0.15", mine));
    CHECK(!offered_with("0.151", mine));
  }
}

TEST_CASE("a rest of one day is one")
{
  const auto says_about_interval = [](const std::string& days) {
    const auto rules = with_rest(days);
    return says(evaluate(ready(), rules, {}), "fact-interval");
  };
  CHECK(says_about_interval("1") == std::nullopt);
  CHECK(says_about_interval("0") == Severity::open);
}
