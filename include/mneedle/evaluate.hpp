#pragma once

#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/verdict.hpp>

// The question that everything else is built on: rules, a record and a planned session go in, a verdict comes out.
//
// Nothing in the library opens a file, asks the time or keeps anything between two calls, and everything that is const may
// be used from several threads at once. tests/package/example is a whole program.

namespace mneedle {

// Asks every rule about the proposal: one finding per rule (one per session, event, reaction or hold where a
// rule speaks about several), passed ones too. The findings point into `rules`, which must outlive them.
//
// Every input is used as it is: range checks belong to whoever reads it (`resolve` in answers.hpp, parse_history). Entries
// of `history` dated tomorrow (a journey, midnight) count from their own day. What is missing in the proposal is never
// a reason to pass: its finding has the severity `open`, which blocks.
//
// A finding names its rule, and the rule its sources: `rules.find(id)` for each of `finding.rule->head.sources`. In words
// it is line_of (report.hpp).
Verdict evaluate(const Proposal& proposal, const RuleBook& rules, const History& history);

// The declared sensitivity, raised by the conditions that are present; nothing where none was declared, which
// counts as the top level. Raises of one piece of evidence count once, those of several add up, and the top level is the cap.
std::optional<Sensitivity> raised_sensitivity(const RuleBook& rules, const Proposal& proposal,
                                              const History& history = {});

// For how many days after the one it is dated a stored screening still counts; 0 where no rule speaks of it.
Days screening_valid(const RuleBook& rules);

// How a past session looks to today's rules.
enum class Status { valid, not_valid, sub_standard, duplicate };
enum class Flaw {
  too_soon,
  too_deep,
  area_not_allowed,
  hold_active,
  step_missing,
  device_over_life,
  date_imprecise,
};

template <>
std::span<const std::string_view> words_of<Status>();
template <>
std::span<const std::string_view> words_of<Flaw>();

// Days that passed, and how many there had to be.
struct TooSoon {
  Days elapsed;
  Days minimum;
};

struct Judgement {
  Status status = Status::valid;
  std::vector<Flaw> flaws;           // worst first
  std::optional<Days> rest{};        // since the session before that counts for the area
  std::optional<TooSoon> too_soon{}; // by the rest that had the longest to go
};

// Judges the session at `index` of `history.sessions`, which must be there, by the entries before it. `fallback` is the
// sensitivity for sessions that store none: the profile's; where that is empty too, the most sensitive level.
Judgement judge(const History& history, std::size_t index, const RuleBook& rules,
                std::optional<Sensitivity> fallback);

// The same of every session, in their order.
std::vector<Judgement> judge_all(const History& history, const RuleBook& rules,
                                 std::optional<Sensitivity> fallback);

} // namespace mneedle
