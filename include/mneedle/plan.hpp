#pragma once

#include <mneedle/evaluate.hpp>
#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/verdict.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

// A course of sessions, laid out so that each gets a GO on its day.

namespace mneedle {

// Both days belong to it.
struct DayRange {
  Date from;
  Date to;
};

struct PlanRequest {
  std::vector<Proposal> areas;       // what is known for each area, as for a forecast; each area once
  int sessions = 1;                  // in each area, 1 or more
  Date start = Date::from_serial(0); // not before the proposals' today
  std::optional<Days>
    every;            // from session to session, as far as the rules allow; empty: the recommended rest
  std::set<int> only; // days of the week as Date counts them; empty: all
  std::vector<DayRange> not_on;
  std::optional<Date> before; // an event from which the last session keeps its distance
};

// A break that a course asks for; it counts from the session of this day.
struct SeriesBreak {
  const Rule* rule = nullptr;
  Date since = Date::from_serial(0);
};

struct PlannedSession {
  Session session;
  // What the rules say, breaks included, from the start on. Days that the request leaves out are no part of it.
  Date earliest;
  Date recommended;
  std::optional<SeriesBreak> after;
  const Rule* new_head = nullptr; // by which the needle head is worn out; nullptr where it serves once more
  std::vector<Finding> cautions;  // of the verdict on the day, which is GO
};

// Days on which an area may not be treated: from `from` to the day before `until`.
struct RestSpan {
  std::optional<Area> area;
  Date from;
  Date until;
};

// Whether there is room for a session before the event: `closed` where the latest day is over already, `conflict`
// where the rules allow none until after it.
enum class WindowState { open, closed, conflict };

template <>
std::span<const std::string_view> words_of<WindowState>();

struct EventWindow {
  std::optional<Area> area;
  Date latest;
  std::optional<Date> earliest; // nothing where no date clears what blocks, and then there is no state either
  std::optional<WindowState> state;
};

// What keeps sessions from being planned: the rules, whatever the date; the event; or the days left out.
enum class Limit { rules, before, days };

struct Binding {
  Limit limit;
  std::optional<Area> area;
  int planned = 0;               // sessions in the area that could be planned
  std::vector<Finding> blockers; // by the rules: what no date clears
  std::optional<Date> earliest;  // otherwise: from when the rules allow the next session
  std::optional<Date> found;     // before an event: the day that would have been next
};

struct Plan {
  std::vector<PlannedSession> sessions; // in order of time, never two on a day
  std::vector<RestSpan> rests;          // from the start on, in order of time
  std::vector<EventWindow> windows;     // before an event: one for each area
  std::vector<Binding> bindings;        // empty: every session that was asked for is planned
};

// Built on nothing but evaluate and forecast. The areas take turns: next is whichever may be treated first, and of
// several the one that has had fewer sessions.
Plan plan(const PlanRequest& request, const RuleBook& rules, const History& history);

// The least rest between two sessions like this one.
Days minimum_interval(const Proposal& proposal, const RuleBook& rules);

// How many days the last session before an event leaves.
Days distance_to_event(const Proposal& proposal, const RuleBook& rules);

} // namespace mneedle
