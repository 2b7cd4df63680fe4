#pragma once

#include <mneedle/evaluate.hpp>
#include <mneedle/forecast.hpp>
#include <mneedle/history.hpp>
#include <mneedle/profile.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/verdict.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a command has to say, before any format: every subcommand makes one
// report, and every output format shows a report and nothing else.

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

struct RuleSetLine {
  std::string name;
  std::string version;
  std::string reviewed;
  std::string hash;
  std::vector<std::string> overlays; // names (files)
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
  std::optional<Date> earliest;
  std::optional<Date> recommended;
  std::optional<Days> days_left; // 0 when the earliest date has come
  std::optional<RestLine> rest;
  std::optional<Session> last;
  std::optional<Depth> depth;
  std::optional<Sensitivity> sensitivity_effective;
  std::vector<std::string> assumed;
  std::vector<FindingLine> findings;
  std::vector<WindowLine> aftercare;  // still open on the day
  std::vector<CheckInLine> check_ins; // today and ahead
};

struct NextReport {
  Date today;
  std::vector<NextArea> areas;
  std::string notice;
};

// A log entry with what today's rules make of it.
using Entry = std::variant<Session, Reaction, Event, Hold, NeedleHead>;

struct LogLine {
  Entry entry;
  std::optional<Judgement> judgement; // sessions only
};

struct LogReport {
  std::shared_ptr<const Keep> keep;  // of the history, whose texts the entries point at
  std::vector<LogLine> entries;      // newest last
  std::vector<WindowLine> aftercare; // after `log add`: the new session's windows
  std::vector<CheckInLine> check_ins;
  std::string headline; // after `log add`: "recorded 2026-03-16-face"; may be empty
};

// One value of the profile and where it comes from.
struct ProfileLine {
  std::string key;
  std::string value;
  std::string origin; // "profile.toml", "--sensitivity", "default"
};

struct ProfileReport {
  std::string file;
  std::vector<ProfileLine> lines;
};

struct RuleListReport {
  std::vector<const Rule*> rules;
};

struct RuleShowReport {
  const Rule* rule = nullptr;
  std::vector<const Source*> sources;
};

// Rule files that loaded, and how many rules each holds.
struct RuleCheckReport {
  std::vector<std::pair<std::string, int>> files;
};

using Report = std::variant<CheckReport, NextReport, LogReport, ProfileReport, RuleListReport, RuleShowReport,
                            RuleCheckReport>;

CheckReport report_check(const Proposal& proposal, const RuleBook& rules, const History& history,
                         Explain explain);

NextArea report_next(const Proposal& proposal, const RuleBook& rules, const History& history);

// The windows after a session in the area on that day, in the order of the rules.
std::vector<WindowLine> windows_after(Date day, std::optional<Area> area, const RuleBook& rules);
std::vector<CheckInLine> check_ins_after(Date day, const RuleBook& rules);

// Every entry, oldest first; sessions judged.
LogReport report_log(const History& history, const RuleBook& rules, std::optional<Sensitivity> fallback);

RuleShowReport report_rule(const Rule& rule, const RuleBook& rules);

// A finding as a person reads it.
FindingLine line_of(const Finding& finding);

} // namespace mneedle
