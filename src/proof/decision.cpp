#include "proof/decision.hpp"

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
  decision.worst = verdict.worst();
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

bool fails_closed(const Decision& unknown, const Decision& known, Undated undated)
{
  const bool names_none = undated == Undated::allowed && unknown.earliest == Decision::undated;
  return unknown.worst && (names_none || known.worst == Severity::stop || no_earlier(unknown, known));
}

} // namespace mneedle
