// Runs the tests that stand beside the rules, and holds the rules to having them.

#include <mneedle/rule_test.hpp>

#include "support/rule_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace mneedle;

namespace {

struct Count {
  int speaks = 0;
  int passes = 0;
};

std::map<std::string, Count> counts(const std::vector<RuleTestResult>& results)
{
  std::map<std::string, Count> by_rule;
  for (const auto& result : results) {
    auto& count = by_rule[result.rule];
    (result.speaks ? count.speaks : count.passes) += 1;
  }
  return by_rule;
}

// What decides nothing has nothing to test, and the base set leaves no gap for fact-interval to speak about.
struct CanSpeak {
  bool operator()(const NoteRule&) const { return false; }
  bool operator()(const StepRule& step) const { return step.phase == Phase::before; }
  bool operator()(const FactRule& fact) const { return fact.fact != Fact::interval; }
  template <typename Other>
  bool operator()(const Other&) const
  {
    return true;
  }
};

} // namespace

TEST_CASE("every test beside the rules comes out as it says")
{
  const auto files = rule_files();
  const RuleBook rules{parse_base(files)};
  const auto results = run_rule_tests(files, {}, rules);
  for (const auto& result : results) {
    for (const auto& failure : result.failures) {
      FAIL_CHECK(to_string(Complaint{failure.origin, failure.message}));
    }
  }
}

TEST_CASE("there are seven tests a rule, and a third of them block")
{
  const auto files = rule_files();
  const RuleBook rules{parse_base(files)};
  const auto results = run_rule_tests(files, {}, rules);
  const auto blocking =
    std::count_if(results.begin(), results.end(), [](const auto& test) { return test.blocks; });
  CHECK(results.size() >= 7 * rules.base().rules.size());
  CHECK(3 * static_cast<std::size_t>(blocking) >= results.size());
}

TEST_CASE("every rule has a test in which it speaks and one in which it passes")
{
  const auto files = rule_files();
  const RuleBook rules{parse_base(files)};
  auto by_rule = counts(run_rule_tests(files, {}, rules));
  for (const auto& rule : rules.base().rules) {
    if (std::visit(CanSpeak{}, rule.body)) {
      CAPTURE(rule.head.id.text());
      CHECK(by_rule[std::string{rule.head.id.text()}].speaks > 0);
      CHECK(by_rule[std::string{rule.head.id.text()}].passes > 0);
    }
  }
}
