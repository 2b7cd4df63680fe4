#pragma once

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/history.hpp>
#include <mneedle/words.hpp>

#include <map>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

// A planned session and all that was said about it.

namespace mneedle {

// What is known about the last session in the area, besides the log.
struct LastUnknown {
  friend bool operator==(LastUnknown, LastUnknown) = default;
};
struct LastNever {
  friend bool operator==(LastNever, LastNever) = default;
};
using Last = std::variant<LastUnknown, LastNever, Session>;

// A step as answered. A measure (minutes, say) is judged whatever `done` says.
struct StepAnswer {
  bool done = false;
  std::optional<int> measure; // not negative
  std::string_view unit;      // of the measure, in the rules' own spelling

  friend bool operator==(const StepAnswer&, const StepAnswer&) = default;
};

// A session somebody thinks of, and all that was said about it. Empty means
// that nobody said, which never counts in its favour.
struct Proposal {
  Date today = Date::from_serial(0);
  Date on = Date::from_serial(0); // not before today
  std::optional<Depth> depth;
  std::optional<Area> area;
  std::optional<DeviceKind> device_kind;
  std::optional<Sensitivity> sensitivity; // as declared; conditions may raise it
  std::optional<int> uses;                // of the needle head so far, this one not counted; not negative
  std::optional<Date> device_since;       // its first day in use, not after today
  Last last;
  bool record_in_doubt =
    false; // files that may hold more lie beside log, profile or rules: the last session is then unknown
  std::vector<ConditionId> conditions;
  bool screened = false;                // everything not named is absent
  std::optional<Date> stored_screening; // the same for lasting conditions, that day
  std::vector<Event> events;
  bool all_steps_done = false;        // those of the phase `before` that apply
  std::map<StepId, StepAnswer> steps; // what was said of single steps wins
};

// How something was read that was vague or not said, in a sentence.
struct Assumption {
  std::string text;
  bool stored = false; // by the profile or the log, so it is no guess

  friend bool operator==(const Assumption&, const Assumption&) = default;
};

} // namespace mneedle
