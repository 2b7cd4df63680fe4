#include <mneedle/report.hpp>

namespace mneedle {

RuleShowReport report_rule(const Rule& rule, const RuleBook& rules)
{
  RuleShowReport report{&rule, {}, {}};
  for (const auto id : rule.head.sources) {
    if (const auto* source = rules.find(id)) {
      report.sources.push_back(source);
    }
  }
  return report;
}

} // namespace mneedle
