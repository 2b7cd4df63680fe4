#pragma once

#include <mneedle/evaluate.hpp>
#include <mneedle/log.hpp>
#include <mneedle/profile.hpp>
#include <mneedle/rules_report.hpp>

#include <optional>
#include <string>
#include <vector>

// Reports about what is stored: log, profile, files. As for the others, see report.hpp.

namespace mneedle {

// Something that is not allowed for a while after a session.
struct WindowLine {
  std::string rule;
  std::string text;
  Date allowed_from;
  std::string title{}; // "Hard exercise"
  std::string span{};  // "72 h", "7 d"
};

// A look at the skin.
struct CheckInLine {
  std::string rule;
  std::string text;
  Date on;
  std::string title{};
};

// A log entry with what today's rules make of it.
struct LogLine {
  Entry entry;
  std::optional<Judgement> judgement; // sessions only
  std::string role;                   // what the entry is there for: "before", "taken out"; mostly empty
  std::vector<Difference> differs{};  // from the entry before it
};

// A command, and in what case: "Mistake?".
struct Hint {
  std::string when;
  std::string command;
};

// Whether an entry is shown in a line, or with everything that it says.
enum class Detailed { no, yes };

struct LogReport {
  std::shared_ptr<const Keep> keep;  // of the history, whose texts the entries point at
  std::vector<LogLine> entries;      // newest last
  std::vector<WindowLine> aftercare; // after `log add`: the new session's windows
  std::vector<CheckInLine> check_ins;
  std::string headline;      // after a change: "recorded 2026-03-16-face"; may be empty
  std::string done;          // after a change of the first entry, what became of it: "Recorded", "Removed:"
  std::string title;         // after any other change, a sentence
  std::string next;          // what the change means for the next session: "Fri 18 Dec, better Mon 21 Dec"
  std::vector<Hint> hints{}; // the commands that may follow
  std::string doctor;        // after `log add`: when to see one
  Detailed detailed = Detailed::no;
  bool ids = false;                   // a list names them
  std::optional<Date> today;          // of a list
  std::optional<RuleSetLine> ruleset; // that judged it
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
  std::string next{}; // the command that may follow; may be empty
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

// After a session in the area on that day, in the order of the rules.
std::vector<WindowLine> windows_after(Date day, std::optional<Area> area, const RuleBook& rules);
std::vector<CheckInLine> check_ins_after(Date day, const RuleBook& rules);

// The rule set's sentence about what needs a doctor after a session; may be empty.
std::string doctor_words(const RuleBook& rules);

// Every entry, oldest first; sessions judged.
LogReport report_log(const History& history, const RuleBook& rules, std::optional<Sensitivity> fallback);

// The course so far. `fallback` is as for judge.
SummaryReport report_summary(const History& history, const RuleBook& rules,
                             std::optional<Sensitivity> fallback, Date today);

} // namespace mneedle
