// The quick way of asking says what evaluate says.

#include "engine/decider.hpp"
#include "support/random_facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("the decider and evaluate agree on kind and dates")
{
  RandomFacts random{21};
  Decider decider{builtin_book()};
  int stopped = 0;
  for (int i = 0; i < 4000; ++i) {
    const auto proposal = random.known_proposal();
    const auto history = random.history();
    const auto full = evaluate(proposal, builtin_book(), history);
    const auto& quick = decider.decide(proposal, history);
    CAPTURE(i);
    REQUIRE(quick.worst() == full.worst());
    REQUIRE(quick.earliest() == full.earliest());
    REQUIRE(quick.recommended() == full.recommended());
    REQUIRE(quick.sensitivity == full.sensitivity);
    REQUIRE(quick.findings.size() < full.findings.size());
    stopped += full.worst() == Severity::stop ? 1 : 0;
  }
  CHECK(stopped > 400);
}

TEST_CASE("what the decider leaves out has nothing to say")
{
  RandomFacts random{22};
  Decider decider{builtin_book()};
  for (int i = 0; i < 500; ++i) {
    const auto proposal = random.known_proposal();
    const auto full = evaluate(proposal, builtin_book(), {});
    const auto& quick = decider.decide(proposal, {});
    for (const auto& finding : full.findings) {
      const bool listed = std::any_of(quick.findings.begin(), quick.findings.end(),
                                      [&](const Finding& other) { return other.rule == finding.rule; });
      CAPTURE(finding.rule->head.id.text());
      REQUIRE((listed || (finding.outcome == Outcome::passed && !finding.not_before)));
    }
  }
}
