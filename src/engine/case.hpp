#pragma once

#include "engine/rule_index.hpp"

#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/verdict.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace mneedle {

// A session before the proposal, as deep as it counts.
struct PastSession {
  Date date;
  Depth depth; // a band deeper after bleeding; `bottomless` past every band
  Setting setting;
  std::optional<Sensitivity> sensitivity; // stored with it
  std::optional<Depth> nominal;           // the needle, where it was recorded
  std::optional<Area> area;
};

// A reaction, and the session that it belongs to, if there is one. Of several sessions of one day it may be any.
struct PastReaction {
  Reaction entry;
  std::vector<PastSession> sessions; // of one day

  // Whether it says something about an area: its own, or that of its session.
  bool concerns(std::optional<Area> area) const;
  // The day up to which skin has to have rested: that of the session, or its own where that is earlier.
  Date begins() const { return sessions.empty() ? entry.date : std::min(sessions.front().date, entry.date); }
};

// Deeper than any needle: what an unknown professional session counts as.
constexpr Depth bottomless = Depth::micrometres(1'000'000'000);

// A condition, and what implies it where nobody named it.
struct ToldCondition {
  ConditionId condition;
  std::string_view by;
};

// Everything that rules look at, worked out once. Skin and depth that are not known are taken at their strictest, so
// that leaving them out never names an earlier date.
struct Case {
  const Proposal& proposal;
  const RuleIndex& index;
  const History& history;
  std::vector<ToldCondition> conditions;                     // named and implied, each once
  std::vector<std::pair<Fact, std::string_view>> taken_back; // and by which step
  std::optional<Sensitivity> raised;                         // as declared, and raised by conditions
  Sensitivity sensitivity = Sensitivity::reactive;           // in force
  Depth depth = bottomless;                // for intervals: the deepest home band where unknown
  Depth tolerance = Depth::micrometres(0); // what the device may reach beyond its setting, where it is known
  std::vector<PastSession> sessions;       // in this area, oldest first
  std::vector<PastSession> recorded;       // those of the log alone
  std::span<const Session> near_the_day;   // of any area, all that can count as of this day
  std::vector<Event> events;               // of the log and of the proposal
  std::vector<PastReaction> reactions;
  std::vector<Hold> holds;
  std::optional<Session> last; // the latest of this area, as recorded

  Date on() const { return proposal.on; }
  // Nothing where it was neither named nor implied.
  const ToldCondition* told(ConditionId condition) const;
  // The step that takes an answer back; empty where none does.
  std::string_view taken_back_by(Fact fact) const;
  // Whether the day is still to come, so that nobody can vouch for skin and steps.
  bool later_day() const;
};

// `upto` cuts the history off before that session, for judging it by what was known then; nullptr takes all of it.
Case make_case(const Proposal& proposal, const RuleIndex& index, const History& history, const Session* upto);

// Whether something about `areas` (empty: everywhere) concerns the proposal. An unknown area is concerned by everything.
bool concerns(List<Area> areas, std::optional<Area> area);
bool concerns(std::optional<Area> area, std::optional<Area> proposed);

template <typename T>
bool holds(List<T> list, T value)
{
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Whether the step is one for such a session.
bool applies(const StepRule& rule, const Proposal& proposal);

// Whether a list of device kinds (empty: all) speaks about this one; an unknown kind is spoken of.
bool concerns(List<DeviceKind> kinds, std::optional<DeviceKind> kind);

} // namespace mneedle
