#pragma once

#include <mneedle/rest_table.hpp>
#include <mneedle/rule_test.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/rules_diff.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What `mneedle rules` has to say, before any format.

namespace mneedle {

struct RuleSetLine {
  std::string name;
  std::string version;
  std::string reviewed;
  std::string hash;
  std::vector<std::string> overlays; // names (files)
};

struct RuleListReport {
  std::vector<const Rule*> rules;
};

struct RuleShowReport {
  const Rule* rule = nullptr;
  std::vector<const Source*> sources;
  std::vector<RuleTestPlace> tests;   // that pin it
  std::vector<std::string_view> also; // other words for what it asks about
};

// Rule files that loaded, and how many rules each holds.
struct RuleCheckReport {
  std::vector<std::pair<std::string, int>> files;
};

// The tests that stand beside the rules of one file, or of a base set.
struct TestedSet {
  std::string name;
  int tests = 0;
  int rules = 0; // that a test speaks about
  int passed = 0;
};

struct RuleTestReport {
  std::vector<TestedSet> sets;
  std::vector<std::pair<std::string, RuleTestFailure>> failures; // each with its rule

  // Rules without a test are a failure, too.
  bool passed() const;
};

// Rest by needle length and skin, in the areas asked about.
struct RestTableReport {
  std::vector<RestTable> tables;
  std::vector<DeviceReach> reaches;
  RuleSetLine ruleset;
  std::string notice;
};

// Two sets of rules and what differs between them.
struct RulesDiffReport {
  std::string before; // as the command line names them
  std::string after;
  std::string after_flag; // "--rules mine.toml", what puts the second in force; empty: nothing has to
  RulesDiff diff;
};

// The set in force: the base with its overlays' names.
RuleSetLine ruleset_line(const RuleBook& rules);

RestTableReport report_rest_table(const RuleBook& rules, std::span<const Area> areas);

RuleShowReport report_rule(const Rule& rule, const RuleBook& rules);

// Adds how the tests of one set came out.
void add_tests(std::string name, const std::vector<RuleTestResult>& results, RuleTestReport& report);

} // namespace mneedle
