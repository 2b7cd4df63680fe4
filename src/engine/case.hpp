#pragma once

#include "engine/rule_index.hpp"

#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/verdict.hpp>

#include <optional>
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

// Deeper than any needle: what an unknown professional session counts as.
constexpr Depth bottomless = Depth::micrometres(1'000'000'000);

// Everything that rules look at, worked out once. Skin and depth that are not known are taken at their strictest, so
// that leaving them out never names an earlier date.
struct Case {
  const Proposal& proposal;
  const RuleIndex& index;
  const History& history;
  std::optional<Sensitivity> raised;               // as declared, and raised by conditions
  Sensitivity sensitivity = Sensitivity::reactive; // in force
  Depth depth = bottomless;                        // for intervals: the deepest home band where unknown
  Depth tolerance = Depth::micrometres(0); // what the device may reach beyond its setting, where it is known
  std::vector<PastSession> sessions;       // in this area, oldest first
  std::vector<PastSession> recorded;       // those of the log alone
  std::vector<Event> events;               // of the log and of the proposal
  std::vector<Reaction> reactions;
  std::vector<Hold> holds;
  std::optional<Session> last; // the latest of this area, as recorded

  Date on() const { return proposal.on; }
  bool named(ConditionId condition) const;
};

// `upto` cuts the history off before that session, for judging it by what was known then; nullptr takes all of it.
Case make_case(const Proposal& proposal, const RuleIndex& index, const History& history, const Session* upto);

// See evaluate.hpp.
std::optional<Sensitivity> raised_sensitivity(const RuleIndex& index, const Proposal& proposal);

// Whether something about `areas` (empty: everywhere) concerns the proposal. An unknown area is concerned by everything.
bool concerns(List<Area> areas, std::optional<Area> area);
bool concerns(std::optional<Area> area, std::optional<Area> proposed);

// Whether a list of device kinds (empty: all) speaks about this one; an unknown kind is spoken of.
bool concerns(List<DeviceKind> kinds, std::optional<DeviceKind> kind);

} // namespace mneedle
