#include <mneedle/report.hpp>

#include <algorithm>
#include <set>

namespace mneedle {

void add_tests(std::string name, const std::vector<RuleTestResult>& results, RuleTestReport& report)
{
  TestedSet set{std::move(name), static_cast<int>(results.size()), 0, 0};
  std::set<std::string_view> rules;
  for (const auto& result : results) {
    rules.insert(result.rule);
    set.passed += result.failures.empty() ? 1 : 0;
    for (const auto& failure : result.failures) {
      report.failures.emplace_back(result.rule, failure);
    }
  }
  set.rules = static_cast<int>(rules.size());
  report.sets.push_back(std::move(set));
}

bool RuleTestReport::passed() const
{
  return failures.empty()
         && std::all_of(sets.begin(), sets.end(), [](const TestedSet& set) { return set.tests > 0; });
}

} // namespace mneedle
