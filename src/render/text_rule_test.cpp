#include "render/phrases.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string headline(int tests, int passed)
{
  if (tests == 0) {
    return "no tests";
  }
  return passed == tests ? fmt::format("no mistakes: {}", counted(tests, "test"))
                         : fmt::format("{} of {} fail", tests - passed, counted(tests, "test"));
}

std::string set_words(const TestedSet& set)
{
  if (set.tests == 0) {
    return fmt::format("{}: no tests; [[test]] tables beside the rules hold them", set.name);
  }
  const auto words =
    fmt::format("{}: {} of {}", set.name, counted(set.tests, "test"), counted(set.rules, "rule"));
  return set.passed == set.tests ? words : fmt::format("{}, {} fail", words, set.tests - set.passed);
}

} // namespace

Page page_of(const RuleTestReport& report)
{
  int tests = 0;
  int passed = 0;
  for (const auto& set : report.sets) {
    tests += set.tests;
    passed += set.passed;
  }
  Page page{{"", headline(tests, passed), 2}};
  for (const auto& set : report.sets) {
    page.add("  ", set_words(set), 4);
  }
  if (!report.failures.empty()) {
    page.gap();
  }
  for (const auto& [rule, failure] : report.failures) {
    page.add("", to_string(Complaint{failure.origin, failure.message}), 2);
  }
  return page;
}

} // namespace mneedle
