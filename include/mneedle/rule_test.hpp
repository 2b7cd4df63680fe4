#pragma once

#include <mneedle/error.hpp>
#include <mneedle/rules.hpp>

#include <span>
#include <string>
#include <vector>

namespace mneedle {

// One [[test]] as it came out.
struct RuleTestResult {
  std::string rule;
  bool speaks = false;             // it expects the rule to say something
  bool blocks = false;             // it expects the rule, or the whole check, to block
  std::vector<Complaint> failures; // expected and got, at the test's place
};

// Runs the [[test]] tables of rule files under the rules in force. One of the files, or `base`, holds the [baseline]
// that the facts start from. Throws Error (untrusted) for a test that cannot be read.
std::vector<RuleTestResult> run_rule_tests(std::span<const RuleText> files, std::span<const RuleText> base,
                                           const RuleBook& rules);

} // namespace mneedle
