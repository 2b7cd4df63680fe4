#pragma once

#include "support/random_facts.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <utility>

namespace mneedle {

inline constexpr int worse_cases = rounds(6000);

// A case and its twin with one thing worse.
struct Twins {
  Proposal proposal;
  History history;
  Proposal worse;
  History worse_history;
};

// Changes the twin; false where there is nothing to make worse.
using Worsen = std::function<bool(Twins&, RandomFacts&)>;

inline int rank(const Verdict& verdict) { return verdict.worst() ? static_cast<int>(*verdict.worst()) : 0; }

inline void check_never_better(const Verdict& verdict, const Verdict& worse)
{
  INFO("before: ", blocker_list(verdict));
  INFO("after: ", blocker_list(worse));
  CHECK(rank(worse) >= rank(verdict));
  if (worse.earliest()) {
    const bool stopped = verdict.worst() == Severity::stop;
    CHECK_FALSE(stopped);
    if (verdict.earliest()) {
      CHECK(worse.earliest()->serial() >= verdict.earliest()->serial());
      CHECK(worse.recommended()->serial() >= verdict.recommended()->serial());
    }
  }
}

// One more session is no first session any more, which ends the shorter needle that a first one asks for.
inline Verdict without_first_use_fix(Verdict verdict)
{
  std::erase_if(verdict.findings, [](const Finding& finding) {
    return std::holds_alternative<FirstUseRule>(finding.rule->body) && finding.severity == Severity::fix;
  });
  return verdict;
}

enum class FirstUse { counts, may_end };

inline void hold_law(unsigned seed, const Worsen& worsen, const RuleBook& rules = builtin_book(),
                     FirstUse first_use = FirstUse::counts)
{
  RandomFacts random{seed};
  int tried = 0;
  for (int i = 0; i < worse_cases; ++i) {
    Twins twins;
    twins.proposal = random.known_proposal();
    twins.history = random.history();
    twins.worse = twins.proposal;
    twins.worse_history = twins.history;
    if (!worsen(twins, random)) {
      continue;
    }
    ++tried;
    CAPTURE(i);
    auto verdict = evaluate(twins.proposal, builtin_book(), twins.history);
    if (first_use == FirstUse::may_end) {
      verdict = without_first_use_fix(std::move(verdict));
    }
    check_never_better(verdict, evaluate(twins.worse, rules, twins.worse_history));
  }
  CHECK(tried > worse_cases / 20);
}

} // namespace mneedle
