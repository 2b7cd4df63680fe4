// How the tests beside the rules came out.

#include "render/documents.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

void add_verdict(int tests, int passed, Document& page)
{
  if (tests == 0) {
    page.headline("NO TESTS", "[[test]] tables beside the rules hold them", Tone::bad);
  } else if (passed == tests) {
    page.headline("OK", counted(tests, "test"), Tone::good);
  } else {
    page.headline("FAILED", fmt::format("{} of {}", tests - passed, counted(tests, "test")), Tone::bad);
  }
}

std::string tested_words(const TestedSet& set)
{
  if (set.tests == 0) {
    return set.name + ": no tests";
  }
  const auto words =
    fmt::format("{}: {} of {}", set.name, counted(set.tests, "test"), counted(set.rules, "rule"));
  return set.passed == set.tests ? words : fmt::format("{}, {} fail", words, set.tests - set.passed);
}

} // namespace

Document document_of(const RuleTestReport& report)
{
  Document page;
  page.code(false);
  int tests = 0;
  int passed = 0;
  for (const auto& set : report.sets) {
    tests += set.tests;
    passed += set.passed;
  }
  add_verdict(tests, passed, page);
  for (const auto& set : report.sets) {
    page.row("Rules", tested_words(set));
  }
  for (const auto& [rule, failure] : report.failures) {
    page.row("Failed", to_string(Complaint{failure.origin, failure.message}));
  }
  return page;
}

} // namespace mneedle
