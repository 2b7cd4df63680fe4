#include "report/reasons.hpp"

#include "report/brief_words.hpp"

#include <algorithm>
#include <iterator>

namespace mneedle {

namespace {

// Warning signs send to somebody, and facts that are not answered decide which steps there are: they come
// first among their like.
bool leads(const Finding& finding)
{
  return std::holds_alternative<WarningRule>(finding.rule->body)
         || std::holds_alternative<FactRule>(finding.rule->body);
}

bool before(const Finding& a, const Finding& b)
{
  return a.severity != b.severity ? a.severity > b.severity : leads(a) && !leads(b);
}

} // namespace

std::vector<FindingLine> reasons(const Verdict& verdict, Date today)
{
  return reasons(verdict, today, [](const Finding&) { return true; });
}

std::vector<FindingLine> reasons(const Verdict& verdict, Date today, bool (*wanted)(const Finding&))
{
  std::vector<const Finding*> failed;
  for (const auto& finding : verdict.findings) {
    if (finding.outcome != Outcome::passed && wanted(finding)) {
      failed.push_back(&finding);
    }
  }
  std::stable_sort(failed.begin(), failed.end(), [](const auto* a, const auto* b) { return before(*a, *b); });
  std::vector<FindingLine> lines;
  std::transform(failed.begin(), failed.end(), std::back_inserter(lines),
                 [&](const auto* finding) { return line_in_brief(*finding, today); });
  return lines;
}

std::vector<FindingLine> trace(const Verdict& verdict, Date today)
{
  std::vector<FindingLine> lines;
  std::transform(verdict.findings.begin(), verdict.findings.end(), std::back_inserter(lines),
                 [&](const Finding& finding) { return line_in_brief(finding, today); });
  return lines;
}

RuleSetLine ruleset_line(const RuleBook& rules)
{
  const auto& base = rules.base();
  RuleSetLine line{std::string{base.name},
                   std::string{base.version},
                   std::string{base.reviewed},
                   std::string{base.hash},
                   {}};
  for (const auto& overlay : rules.overlays()) {
    line.overlays.emplace_back(overlay.name);
  }
  return line;
}

} // namespace mneedle
