#include "rules/kinds.hpp"

#include <mneedle/report.hpp>

namespace mneedle {

RuleShowReport report_rule(const Rule& rule, const RuleBook& rules)
{
  RuleShowReport report{&rule, {}, {}, {}};
  for (const auto id : rule.head.sources) {
    if (const auto* source = rules.find(id)) {
      report.sources.push_back(source);
    }
  }
  const auto word = word_asked_by(rule.body);
  for (const auto& set : rules.sets()) {
    for (const auto& synonym : set.synonyms) {
      if (word && synonym.kind == word->first && synonym.word == word->second) {
        report.also.push_back(synonym.also);
      }
    }
  }
  return report;
}

} // namespace mneedle
