#pragma once

#include <mneedle/rules.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// The laws of a rule book, proved by asking for every combination of the facts at and around each of its numbers.

namespace mneedle {

enum class Law {
  deeper,        // a longer needle is never better
  sensitivity,   // nor more sensitive skin
  last_session,  // nor a later, deeper, bleeding or professional last session
  session,       // nor one more session, except for what is asked of a first session
  condition,     // nor one more condition
  event,         // nor one more event, or a later one
  step,          // nor a step that was left out
  wear,          // nor an older or more used needle head
  reaction,      // nor one more reaction or hold, or a worse one
  late_reaction, // nor a reaction to the same session that was noticed later
  order,         // the order in which entries of one day were recorded changes nothing
  told,          // what is told against a session is never better, and never without effect
  implied,       // what implies a condition is never better than the condition
  later_day,     // no day to come is a GO on today's answers
  unknown,       // nor an answer that is missing, which is never a GO
  overlay,       // nor one more overlay
  coverage,      // some interval and some depth limit speaks about every proposal
  floor,         // no rest is shorter than the rule set's own floors
  table,         // rest never shrinks with depth or sensitivity, and goes by the deeper of two sessions
  agreement,     // check, next and plan name the same days
};

// "deeper", "sensitivity", ... and the law in a sentence.
template <>
std::span<const std::string_view> words_of<Law>();
std::string_view sentence_of(Law law);

// Facts and what the rules make of them.
struct Side {
  std::vector<std::string> commands; // that give this verdict: entries of the log, and last the check
  std::string verdict;               // "NO-GO (wait), earliest 2026-03-16"
};

// What breaks a law: `worse` must not be better than `other`. Where a law is about one situation, `other` is empty.
struct Counterexample {
  Side worse;
  std::optional<Side> other;
  std::string what;               // how it breaks the law
  std::vector<const Rule*> rules; // that speak differently on the two sides, or at all
};

struct LawResult {
  Law law;
  std::size_t comparisons = 0;
  std::size_t violations = 0;
  std::optional<Counterexample> smallest;
};

struct Proof {
  std::vector<LawResult> laws;   // each law once, in their order
  std::size_t evaluations = 0;   // situations that were asked about
  std::vector<const Rule*> idle; // rules that may block or warn and decided nothing anywhere

  bool holds() const;
};

// Tells how far it is: parts done, and parts in all. Called by one thread at a time.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

// Proves the laws over the grid of the rule book's own numbers. The result is the same for any number of threads; 0
// counts as 1. `progress` must not be empty. What the result points at is the rule book's.
Proof verify(const RuleBook& rules, unsigned threads, const Progress& progress);

} // namespace mneedle
