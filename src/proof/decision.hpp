#pragma once

#include <mneedle/verdict.hpp>

#include <cstdint>
#include <optional>

namespace mneedle {

// A verdict as far as the laws compare it. Small: a proof keeps millions.
struct Decision {
  static constexpr std::int32_t undated = INT32_MIN; // nothing bounds it

  std::int32_t earliest = undated;
  std::int32_t recommended = undated;
  std::optional<Severity> worst;       // the worst blocker; nothing for GO
  std::optional<Severity> worst_later; // apart from what is asked of a first session
};

Decision decision_of(const Verdict& verdict);

// Whether `worse`, of facts that are worse in some way, is no better than `other`: neither its kind nor its dates. A stop
// names no date, so that nothing is later.
bool never_better(const Decision& worse, const Decision& other);

// The same for one session more: what is asked of a first session is asked no longer.
bool never_better_later(const Decision& worse, const Decision& other);

bool same(const Decision& a, const Decision& b);

// Whether an answer that is missing may leave its date unnamed, too.
enum class Undated { refused, allowed };

// The same for an answer that is missing: it is never a GO, and an answer would not name a later date.
bool fails_closed(const Decision& unknown, const Decision& known, Undated undated);

} // namespace mneedle
