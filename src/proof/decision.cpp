#include "proof/decision.hpp"

#include <algorithm>

namespace mneedle {

namespace {

bool no_earlier(const Decision& worse, const Decision& other)
{
  return worse.worst == Severity::stop
         || (worse.earliest >= other.earliest && worse.recommended >= other.recommended);
}

} // namespace

Decision decision_of(const Verdict& verdict)
{
  Decision decision;
  for (const auto& finding : verdict.findings) {
    if (finding.blocking()) {
      decision.worst = std::max(decision.worst, std::optional{finding.severity});
      if (!std::holds_alternative<FirstUseRule>(finding.rule->body)) {
        decision.worst_later = std::max(decision.worst_later, std::optional{finding.severity});
      }
    }
  }
  if (const auto earliest = verdict.earliest()) {
    decision.earliest = earliest->serial();
    decision.recommended = verdict.recommended()->serial();
  }
  return decision;
}

bool never_better(const Decision& worse, const Decision& other)
{
  return worse.worst >= other.worst && no_earlier(worse, other);
}

bool never_better_later(const Decision& worse, const Decision& other)
{
  return worse.worst >= other.worst_later && no_earlier(worse, other);
}

bool same(const Decision& a, const Decision& b)
{
  return a.worst == b.worst && a.earliest == b.earliest && a.recommended == b.recommended;
}

bool fails_closed(const Decision& unknown, const Decision& known, Undated undated)
{
  const bool names_none = undated == Undated::allowed && unknown.earliest == Decision::undated;
  return unknown.worst && (names_none || known.worst == Severity::stop || no_earlier(unknown, known));
}

} // namespace mneedle
