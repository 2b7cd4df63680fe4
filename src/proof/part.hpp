#pragma once

#include "engine/decider.hpp"
#include "proof/axis.hpp"

#include <mneedle/verify.hpp>

#include <array>
#include <set>
#include <vector>

namespace mneedle {

constexpr std::size_t law_count = static_cast<std::size_t>(Law::agreement) + 1;

// What one part of a proof found; parts add up to the whole in any order.
struct PartResult {
  PartResult();

  LawResult& of(Law law) { return laws[static_cast<std::size_t>(law)]; }
  // Counts a violation, and keeps it where it is the smallest so far.
  void broken(Law law, Counterexample example);
  void add(PartResult other);

  std::array<LawResult, law_count> laws;
  std::size_t evaluations = 0;
  std::set<const Rule*> decided; // rules that decided something
};

// The rule books that a proof asks.
struct Books {
  const RuleBook& rules;
  const RuleBook* base = nullptr; // without overlays, where there are some
};

// Asks about every combination of the family's values, and holds the laws of its edges to the answers.
PartResult prove_family(const Family& family, const Books& books);

} // namespace mneedle
