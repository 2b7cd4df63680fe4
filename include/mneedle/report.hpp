#pragma once

#include <mneedle/evaluate.hpp>
#include <mneedle/forecast.hpp>
#include <mneedle/log.hpp>
#include <mneedle/plan.hpp>
#include <mneedle/profile.hpp>
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
};

struct ChecklistLine {
  std::string step;
  Phase phase;
  StepState state;
  std::string text;
};

struct Dates {
  Date earliest;
  Date recommended;
};
struct GoWhenLine {
  std::optional<Date> date;
  std::vector<std::string> actions;
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
  bool later_day = false;           // the dates allow a day to come, on which the rest is answered
  std::vector<std::string> assumed; // how vague input was read: "2026-03 read as 2026-03-31"
  RuleSetLine ruleset;
  std::string notice;
};

struct WindowLine {
  std::string rule;
  std::string text;
  Date allowed_from;
};

struct CheckInLine {
  std::string rule;
  std::string text;
  Date on;
};

// How far the rest after the session that decides has come.
struct RestLine {
  Date since;
  Days day; // as of today
  Days minimum;
  Days recommended;
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
  std::vector<std::string> assumed;
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
  std::vector<std::string> notes;
  std::vector<std::string> assumed;
  std::string notice;
  RuleSetLine ruleset;
  std::string person = "default"; // the name of the profile
};

// A log entry with what today's rules make of it.
struct LogLine {
  Entry entry;
  std::optional<Judgement> judgement; // sessions only
  std::string role;                   // what the entry is there for: "before", "taken out"; mostly empty
  std::vector<Difference> differs{};  // from the entry before it
};

// Whether an entry is shown in a line, or with everything that it says.
enum class Detailed { no, yes };

struct LogReport {
  std::shared_ptr<const Keep> keep;  // of the history, whose texts the entries point at
  std::vector<LogLine> entries;      // newest last
  std::vector<WindowLine> aftercare; // after `log add`: the new session's windows
  std::vector<CheckInLine> check_ins;
  std::string headline; // after `log add`: "recorded 2026-03-16-face"; may be empty
  Detailed detailed = Detailed::no;
  std::optional<Date> today;          // of a list
  std::optional<RuleSetLine> ruleset; // that judged it
  std::string notice;
};

// How the days between sessions in an area were kept.
struct CourseLine {
  Area area = Area::face;
  int sessions = 0;
  Date first = Date::from_serial(0);
  Date last = Date::from_serial(0);
  int kept = 0;   // intervals that were long enough
  int broken = 0; // and those that were not
  Days rest{0};   // days without a session between the first one and today
  int reactions = 0;
};

// A needle head: how often it was used since it was new.
struct HeadLine {
  std::string device;
  Date since = Date::from_serial(0);
  int uses = 0;
};

struct SummaryReport {
  Date today = Date::from_serial(0);
  std::vector<CourseLine> areas; // in the order of the vocabulary
  std::vector<HeadLine> heads;   // in use, by name
};

// One value of the profile and where it comes from.
struct ProfileLine {
  std::string key;
  std::string value;
  std::string origin; // "profile.toml", "--sensitivity", "default"
};

// What `profile init` did to a value.
struct ProfileChange {
  std::string key;
  std::string before;
  std::string after;
};

struct ProfileReport {
  std::string file;
  std::vector<ProfileLine> lines;
  std::string headline; // after `profile init`: "changed profile.toml"; may be empty
  std::vector<ProfileChange> changes;
};

// Something that mneedle doctor found: what cannot be trusted, or what a person had better know.
enum class Ailment { remark, error };

struct DoctorLine {
  Ailment ailment = Ailment::remark;
  std::string place; // a file, with its line where that is known
  std::string message;
  std::string command; // for a shell, what mends it; may be empty
  std::string mend;    // in words, what else there is to do; may be empty
};

struct DoctorReport {
  std::vector<DoctorLine> lines; // errors first
};

// What a proof of the laws came to.
struct VerifyReport {
  Proof proof;
  double seconds = 0;
  std::string program; // the words before each command of a counterexample: "mneedle --rules mine.toml"
};

using Report = std::variant<CheckReport, NextReport, PlanReport, LogReport, SummaryReport, DoctorReport,
                            ProfileReport, RuleListReport, RuleShowReport, RuleCheckReport, RuleTestReport,
                            RestTableReport, RulesDiffReport, VerifyReport>;

CheckReport report_check(const Proposal& proposal, const RuleBook& rules, const History& history,
                         Explain explain);

NextArea report_next(const Proposal& proposal, const RuleBook& rules, const History& history);

// How these areas stand on each day, from their last sessions until all of them may be treated again.
std::vector<PlanDay> days_of(std::span<const NextArea> areas, const RuleBook& rules, const History& history,
                             Date today);

PlanReport report_plan(const PlanRequest& request, const RuleBook& rules, const History& history);

// After a session in the area on that day, in the order of the rules.
std::vector<WindowLine> windows_after(Date day, std::optional<Area> area, const RuleBook& rules);
std::vector<CheckInLine> check_ins_after(Date day, const RuleBook& rules);

// Every entry, oldest first; sessions judged.
LogReport report_log(const History& history, const RuleBook& rules, std::optional<Sensitivity> fallback);

// The course so far. `fallback` is as for judge.
SummaryReport report_summary(const History& history, const RuleBook& rules,
                             std::optional<Sensitivity> fallback, Date today);

// A finding as a person reads it.
FindingLine line_of(const Finding& finding);

} // namespace mneedle
