#pragma once

#include <mneedle/evaluate.hpp>
#include <mneedle/forecast.hpp>
#include <mneedle/plan.hpp>
#include <mneedle/record_report.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/rules_report.hpp>
#include <mneedle/verify.hpp>

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

// What a command has to say, before any format: every subcommand makes one report, which every output format shows.
// Reports point into the rules and the history that they were made of, which must outlive them.

namespace mneedle {

// A finding in words.
struct FindingLine {
  std::string rule;
  std::string severity; // or "pass"
  std::string message;  // the rule's sentence with what was found: numbers, dates
  std::string clears;   // what clears it: date, action, answer, professional; may be empty
  std::optional<Date> until;
  std::vector<SourceId> sources;
  std::string basis;    // "source" or "convention"
  std::string evidence; // the grade
  std::string why;
  std::string spread;
  std::string title{};  // of the rule; may be empty
  std::string brief{};  // what is wrong and what clears it, for a line
  std::string flag{};   // what gives a missing answer; may be empty
  std::string step{};   // of a step that was not answered: its id
  bool warning = false; // a warning sign
  bool rest = false;    // asks for rest after a session
};

struct ChecklistLine {
  std::string step;
  Phase phase;
  StepState state;
  std::string text;
  std::string title{};
};

struct Dates {
  Date earliest;
  Date recommended;
};
struct GoWhenLine {
  std::optional<Date> date;
  std::vector<std::string> actions;
  std::vector<std::string> changes{}; // the actions that are more than an answer
};

// How far the rest after the session that decides has come.
struct RestLine {
  Date since;
  Days day; // as of today
  Days minimum;
  Days recommended;
};

enum class Explain { no, yes };

struct CheckReport {
  Proposal proposal;
  std::optional<Severity> kind; // the worst blocker; empty: GO
  std::optional<Sensitivity> sensitivity_effective;
  std::optional<Session> last;
  std::optional<Date> earliest;
  std::optional<Date> recommended;
  std::vector<FindingLine> findings;  // blockers worst first, then cautions and notes
  std::vector<FindingLine> looked_at; // with Explain::yes: every rule, passed ones too, in rule order
  std::vector<ChecklistLine> checklist;
  std::optional<Dates> next_if_done;
  std::optional<GoWhenLine> go_when;
  bool later_day = false; // the dates allow a day to come, on which the rest is answered
  std::vector<Assumption> assumed;
  RuleSetLine ruleset;
  std::string notice;
  std::optional<RestLine> rest; // of the earlier session that decides
  std::vector<WindowLine>
    aftercare; // of a GO: after this session; else those of the last one that are still open
  std::vector<CheckInLine> check_ins; // likewise
  std::string doctor;                 // when to see one after a session
  std::optional<int> last_use;        // of a needle head like this
  std::string record;                 // the command that records the session; may be empty
};

struct NextArea {
  std::optional<Area> area;
  std::optional<Severity> kind;
  bool undated = false; // something besides waiting is needed; the dates count once it is done
  std::optional<Date> earliest;
  std::optional<Date> recommended;
  std::optional<Days> days_left; // 0 when the earliest date has come
  std::optional<RestLine> rest;
  std::optional<Session> last;
  std::optional<Depth> depth;
  std::optional<Sensitivity> sensitivity_effective;
  std::optional<Date> head_since; // when the needle head was put in
  std::vector<Assumption> assumed;
  std::vector<FindingLine> findings;
  std::vector<WindowLine> aftercare;  // still open on the day
  std::vector<CheckInLine> check_ins; // today and ahead
};

// How an area stands on a day: rest is when it may not be treated yet, `first` the first day when it may, closed when no
// date alone allows it.
enum class DayMark {
  none,
  session,
  rest,
  rest_and_aftercare,
  aftercare,
  first,
  closed,
  closed_and_aftercare
};

// How areas stand on a day.
struct PlanDay {
  Date date;
  std::vector<DayMark> marks; // one for each area
};

struct NextReport {
  Date today;
  std::vector<NextArea> areas;
  std::string notice;
  RuleSetLine ruleset;
  std::string person = "default"; // the name of the profile
  std::vector<PlanDay> days;      // where a calendar is asked for
};

struct PlanLine {
  int number; // in order of time, over all areas
  Date date;
  std::optional<Area> area;
  std::optional<Depth> depth;
  Date earliest;
  Date recommended;
  std::vector<WindowLine> aftercare;
  std::vector<CheckInLine> check_ins;
};

// An area of the plan and, before an event, how much room there is.
struct PlanArea {
  std::optional<Area> area;
  std::optional<Depth> depth;
  std::optional<EventWindow> window;
  std::optional<DeviceKind> device_kind{};
};

// What keeps the plan from being met.
struct BindingLine {
  std::string constraint; // the rule of the worst reason, or the flags
  std::vector<Area> areas;
  std::string message;
  std::vector<FindingLine> findings; // where rules bind: all that no date clears, worst first
};

struct PlanReport {
  Date today;
  int wanted = 0; // sessions, over all areas
  std::vector<PlanArea> areas;
  std::vector<PlanLine> sessions;
  std::optional<Date> latest;        // before an event: the earliest of the areas' last days
  std::vector<BindingLine> bindings; // empty: the plan can be met
  std::vector<PlanDay> days;         // from the start until the last rest and window are over
  bool calendar = false;             // to be shown in short, too
  std::vector<std::string> notes;
  std::vector<Assumption> assumed;
  std::string notice;
  RuleSetLine ruleset;
  std::string person = "default"; // the name of the profile
};

// The steps for a person and a device, with what is known of them ticked.
struct ChecklistReport {
  Proposal proposal;
  std::optional<Sensitivity> sensitivity_effective;
  std::vector<ChecklistLine> lines; // those that apply
  RuleSetLine ruleset;
};

// What a proof of the laws came to.
struct VerifyReport {
  Proof proof;
  double seconds = 0;
  std::string program; // the words before each command of a counterexample: "mneedle --rules mine.toml"
};

using Report = std::variant<CheckReport, NextReport, PlanReport, LogReport, SummaryReport, DoctorReport,
                            ProfileReport, RuleListReport, RuleShowReport, RuleCheckReport, RuleTestReport,
                            RestTableReport, RulesDiffReport, VerifyReport, ChecklistReport>;

CheckReport report_check(const Proposal& proposal, const RuleBook& rules, const History& history,
                         Explain explain);

// `phases`: which of the steps; empty: all.
ChecklistReport report_checklist(const Proposal& proposal, std::span<const Phase> phases,
                                 const RuleBook& rules, const History& history);

NextArea report_next(const Proposal& proposal, const RuleBook& rules, const History& history);

// How these areas stand on each day, from their last sessions until all of them may be treated again.
std::vector<PlanDay> days_of(std::span<const NextArea> areas, const RuleBook& rules, const History& history,
                             Date today);

PlanReport report_plan(const PlanRequest& request, const RuleBook& rules, const History& history);

// A finding as a person reads it.
FindingLine line_of(const Finding& finding);

} // namespace mneedle
