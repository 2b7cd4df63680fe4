#pragma once

#include <mneedle/error.hpp>
#include <mneedle/rules.hpp>

#include <span>
#include <string>
#include <vector>

// The [[test]] tables that stand beside the rules: mneedle-rules(5).

namespace mneedle {

// What a test expected and did not get.
struct RuleTestFailure {
  Origin origin;        // of what the test says, or of what is wrong with the test itself
  std::string key;      // "says", "until", "verdict", ...; empty for a test that cannot be read
  std::string expected; // empty, like `got`, for a test that cannot be read
  std::string got;
  std::string message; // the whole of it in words
};

// One [[test]] as it came out.
struct RuleTestResult {
  std::string rule;
  Origin origin;
  bool speaks = false; // it expects the rule to say something
  bool blocks = false; // it expects the rule, or the whole check, to block
  std::vector<RuleTestFailure> failures;
};

// A [[test]] that speaks about a rule, and where.
struct RuleTestPlace {
  Origin origin;
  std::string says; // what it expects of the rule: "pass", "wait", ...
};

// Those of one rule, in the order of the files. Throws Error (untrusted) for what is not TOML.
std::vector<RuleTestPlace> tests_of(RuleId rule, std::span<const RuleText> files);

// Runs the [[test]] tables of rule files under the rules in force. One of the files, or `base`, holds the [baseline]
// that the facts start from. Throws Error (untrusted) for what is not TOML, and where there is no baseline; a test
// whose facts cannot be read fails.
std::vector<RuleTestResult> run_rule_tests(std::span<const RuleText> files, std::span<const RuleText> base,
                                           const RuleBook& rules);

} // namespace mneedle
