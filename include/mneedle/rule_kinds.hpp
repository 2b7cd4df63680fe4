#pragma once

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/words.hpp>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

// The kinds of rules, one structure each, named after their table in a rule file.

namespace mneedle {

template <typename T>
using List = std::span<const T>;

// A number of days for each sensitivity, never fewer for more sensitive skin.
struct BySensitivity {
  std::array<Days, 4> days{Days{0}, Days{0}, Days{0}, Days{0}};

  constexpr Days operator[](Sensitivity level) const { return days[static_cast<std::size_t>(level)]; }

  friend constexpr bool operator==(const BySensitivity&, const BySensitivity&) = default;
};

// [[area]]: where needles may not go (stop), or go with care (caution).
struct AreaRule {
  List<Area> areas;
  Severity severity = Severity::stop;
};

// [[depth]]: speaks about needles strictly longer than `above`. A fix says that a
// shorter needle is allowed; for needles past the home limit it counts as a stop.
struct DepthRule {
  Depth above = Depth::micrometres(0);
  List<Area> areas; // empty: all
  Sensitivity at_least = Sensitivity::low;
  Severity severity = Severity::stop;
};

// One row of an interval: days between sessions in these areas (empty: all).
struct IntervalRow {
  List<Area> areas;
  BySensitivity earliest;
  BySensitivity recommended;
};

// [[interval]]: rest after a session, for the deeper of that session and the
// proposal: above < depth <= to, without upper end where `to` is empty.
struct IntervalRule {
  std::optional<Setting> setting; // only after such sessions
  List<DeviceKind> kinds;         // only for such devices (empty: all); such a rule is no band
  bool home = false;              // a band that home needles can fall in
  Depth above = Depth::micrometres(0);
  std::optional<Depth> to;
  List<IntervalRow> rows;
};

// [[condition]]: something about the person that is so or is not.
struct ConditionRule {
  ConditionId condition;
  std::string_view question; // may be empty where another rule of the word asks
  bool each_time =
    false; // can come between two sessions or differs by area, so no stored screening answers it
  Severity severity = Severity::stop;
  List<Area> areas; // empty: all
  int raises = 0;   // levels of sensitivity; rules of one entry raise once
  std::optional<Sensitivity> raises_to;
  std::optional<Depth> cap;  // longer needles: a fix, or a stop past the home limit
  Days calm{0};              // a wait: so many days after the planned date
  List<ConditionId> implies; // conditions that this condition is a case of
};

// [[warning]]: a sign that stops everything and sends to somebody.
struct WarningRule {
  ConditionId condition;
  std::string_view question;
  std::string_view see;      // who to see
  std::string_view how_fast; // and how soon
};

// [[deferral]]: a wait (or a caution) counted from something that happened.
struct DeferralRule {
  EventId event;
  std::string_view question;
  Severity severity = Severity::wait;
  BySensitivity days; // unused where months are given
  std::optional<Months> months;
  bool whole_body = false;         // counts in every area, wherever it was done
  std::optional<ConditionId> with; // only together with this condition
  List<ConditionId> implies;       // conditions that the event is evidence of, whatever its day and area
};

// [[first-use]]: a first session or a longer needle than ever wants a patch
// test some days before, and a short needle.
struct FirstUseRule {
  EventId event;
  std::string_view question;
  Days after{1};
  Depth above = Depth::micrometres(0); // longer needles are a caution even so
  std::optional<Depth> fix_above;      // longer needles on a first session of all: a fix
};

// A step's measure: `disinfect-before=12min` against at least so many.
struct Measure {
  std::string_view unit;
  int at_least = 0;
};

// [[step]]: one line of the checklist.
struct StepRule {
  StepId step;
  Phase phase = Phase::before;
  std::string_view text;  // what to do, and what done means
  List<DeviceKind> kinds; // empty: all
  Depth above = Depth::micrometres(0);
  List<Area> areas;                  // empty: all
  Severity omitted = Severity::note; // when not done; `before` steps, and those of the days ahead
  std::optional<Measure> measure;
  // Steps of the days ahead only: what it means that one was not done.
  List<ConditionId> implies; // these conditions
  List<EventId> answered_by; // unanswered until the day of one of these is told
  List<Fact> takes_back;     // whatever was told of these does not count
};

// [[device]]: what holds for a kind of device whatever its age.
struct DeviceRule {
  List<DeviceKind> kinds;
  Depth from = Depth::micrometres(0);      // needles of at least this
  Depth tolerance = Depth::micrometres(0); // added to the setting against every depth limit
  Severity severity = Severity::caution;
  bool reused = false; // only a head that was used before; unknown counts as used
};

// [[device-life]]: how often and how long a needle head serves.
struct DeviceLifeRule {
  List<DeviceKind> kinds;
  int caution_from = 0; // this use and later
  int last_use = 0;     // this one is the last allowed
  Days last_day{0};     // counted from the first day in service
};

// [[reaction]]: what a recorded reaction of this grade asks for.
struct ReactionRule {
  ReactionGrade grade = ReactionGrade::mild;
  bool stops = false;    // until resolved: a stop instead of a wait
  bool restarts = false; // the interval counts again from the day it resolved
  Days after{0};         // and at least so many days from then
};

// [[reaction-history]]: what stays after a reaction of this grade.
struct ReactionHistoryRule {
  std::optional<ReactionGrade> grade; // of a reaction whose kind is not known; without kinds, of any
  List<ReactionKind> kinds;           // whatever the grade
  Severity severity = Severity::stop;
  std::optional<Days> days; // from the day it was over; empty: for good
  bool whole_body = false;  // everywhere, and not only where the reaction counts
};

// [[hold]]: the person's own "not before".
struct HoldRule {};

// [[overuse]]: two gaps in a row that were too short ask for more rest.
struct OveruseRule {
  Days extra{0};
};

// [[series-break]]: so many home sessions without a break, then rest.
struct SeriesBreakRule {
  int sessions = 0;
  Days rest{0};
  Days recommended{0};
};

// [[stale]]: after so long without a session, start as if new.
struct StaleRule {
  Months months{0};
};

// [[same-day]]: another area treated on the day.
struct SameDayRule {};

// [[before-event]]: days to keep free between a session and an occasion; a minimum interval that is longer wins.
struct BeforeEventRule {
  Days days{0};
};

// [[aftercare]]: something that is not allowed again before so many hours (or days).
struct AftercareRule {
  std::string_view what; // "make-up"
  int hours = 0;         // either hours
  Days days{0};          // or days
  List<Area> areas;      // empty: all
};

// [[check-in]]: a look at the skin so many days after.
struct CheckInRule {
  std::string_view text;
  Days after{0};
};

// [[fact]]: something that must be known; unknown, it blocks.
struct FactRule {
  Fact fact = Fact::depth;
  std::string_view question;
  Days valid{0}; // screening: how long a stored one counts
};

// [[note]]: a text to read; decides nothing.
struct NoteRule {
  std::string_view topic;
  List<StepId> steps;           // the steps it explains
  List<std::string_view> words; // of things without needles; as a device they are refused with the message
};

using RuleBody = std::variant<AreaRule, DepthRule, IntervalRule, ConditionRule, WarningRule, DeferralRule,
                              FirstUseRule, StepRule, DeviceRule, DeviceLifeRule, ReactionRule,
                              ReactionHistoryRule, HoldRule, OveruseRule, SeriesBreakRule, StaleRule,
                              SameDayRule, BeforeEventRule, AftercareRule, CheckInRule, FactRule, NoteRule>;

} // namespace mneedle
