#pragma once

#include <mneedle/evaluate.hpp>
#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>

#include <optional>
#include <string>
#include <vector>

// What becomes different when one set of rules takes the place of another.

namespace mneedle {

// What a check says, in days from the planned one.
struct GridAnswer {
  std::optional<Severity> worst; // of the findings, blocking or not; empty: nothing is said
  std::optional<Days> earliest;  // empty where nothing bounds it, or a stop holds
  std::optional<Days> recommended;

  bool go() const { return !worst || !blocks(*worst); }

  friend bool operator==(const GridAnswer&, const GridAnswer&) = default;
};

// How the second answer differs, worst first: NO-GO became GO, the worst finding is milder, a date is earlier; and
// the other way round.
enum class AnswerShift { allowed, milder, earlier, later, stricter, refused };

template <>
std::span<const std::string_view> words_of<AnswerShift>();

// Cells of the grid that shift alike.
struct ShiftedCells {
  AnswerShift shift = AnswerShift::allowed;
  std::string
    subject; // "rest", "condition fever", "event sunburn", "step hands", "device pen", "any session"
  std::optional<Severity> before;
  std::optional<Severity> after;
  int cells = 0;
  std::vector<Area> areas;
  std::vector<Sensitivity> levels;
  Depth least = Depth::micrometres(0);
  Depth most = Depth::micrometres(0);
  std::optional<Days> since_least; // days since the last session or the event, where there is one
  std::optional<Days> since_most;
  Proposal example; // the first of them
  GridAnswer example_before;
  GridAnswer example_after;
};

// A recorded session that the rules judge differently.
struct ShiftedSession {
  std::string id;
  Judgement before;
  Judgement after;
};

struct RulesDiff {
  int cells = 0; // compared
  int shifted = 0;
  std::vector<ShiftedCells> groups;     // worst first
  std::vector<ShiftedSession> sessions; // worst first: those that now look better
  std::vector<std::string> added;       // ids of rules
  std::vector<std::string> removed;
  std::vector<std::string> changed; // in whatever they say, wherever they stand

  bool empty() const
  {
    return groups.empty() && sessions.empty() && added.empty() && removed.empty() && changed.empty();
  }
};

// Compares over a grid and over the record. The grid: each area, each sensitivity, each needle length at which a rule
// of either set begins or ends and one micrometre more; with these each number of days since a session at home or by a
// professional at which either set changes its mind, the day before and the day after; each condition; each device
// and the numbers of its life; each step left out; and at the shortest needle each event around each of its
// numbers. `fallback` is as for judge. The examples point into both sets, which must outlive them.
RulesDiff diff_rules(const RuleBook& before, const RuleBook& after, const History& history,
                     std::optional<Sensitivity> fallback, Date today);

} // namespace mneedle
