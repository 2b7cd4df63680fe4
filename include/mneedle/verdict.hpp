#pragma once

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/words.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mneedle {

// What a rule looked at, as numbers; the words are found when it is shown.

// The rule does not speak about this proposal.
struct NotConcerned {};

// Rest since a session; `from` is the session, or the day a reaction to it resolved.
struct RestDetail {
  Date from;
  std::optional<Depth>
    depth; // the deeper of the two, a band deeper after bleeding; empty: deeper than any band
  Setting setting;
  Sensitivity sensitivity; // the one in force, raised
  Days elapsed;
  Days minimum;
  Days recommended;
};

// Needle length against a limit; `counted` has the device's tolerance in it.
struct DepthDetail {
  Depth depth;
  Depth counted;
  Depth limit;
};

struct AreaDetail {
  Area area;
};

// A condition or warning sign that was named, or that something else implies.
struct ConditionDetail {
  ConditionId condition;
  std::string_view by; // the event, step or condition that implies it; empty where it was named
};

// Something that happened, and the first day it no longer matters.
struct EventDetail {
  EventId event;
  Date date;
  Date until;
};

enum class StepState { done, not_done, open, not_applicable };

struct StepDetail {
  StepId step;
  StepState state;
  std::optional<int> measure;
};

// The use that the session would be, or the age of the head in days.
struct UseDetail {
  int use;
  int last_use;
};
struct AgeDetail {
  std::optional<Days> age; // empty: not known
  Days last_day;
};

struct ReactionDetail {
  Date date;
  ReactionGrade grade;
  std::optional<Date> resolved;
  std::optional<ReactionKind> kind; // if it was told
  std::string id;                   // of the entry
};

struct HoldDetail {
  Date until;
  std::string reason;
};

// Two gaps in a row below their minimum, ending with the session of this day.
struct OveruseDetail {
  Date last;
};

// The last session, long ago.
struct StaleDetail {
  Date last;
};

struct CountDetail {
  int sessions;
};

struct FactDetail {
  Fact fact;
  std::string_view taken_back_by; // the step that was not done, whatever was told
  bool in_doubt = false;          // files lie beside the record that may say more, whatever was told
};

using Detail = std::variant<NotConcerned, RestDetail, DepthDetail, AreaDetail, ConditionDetail, EventDetail,
                            StepDetail, UseDetail, AgeDetail, ReactionDetail, HoldDetail, OveruseDetail,
                            StaleDetail, CountDetail, FactDetail>;

// What a person can do or say so that a finding no longer blocks. Each can be
// applied to a proposal, which is how go_when is proved.
struct DoStep {
  StepId step;

  friend bool operator==(DoStep, DoStep) = default;
};
struct Shorten {
  Depth to; // at most

  friend bool operator==(Shorten, Shorten) = default;
};
struct NewHead {
  friend bool operator==(NewHead, NewHead) = default;
};
struct ComeCalm {
  ConditionId condition;
  Days days; // calm for so long

  friend bool operator==(ComeCalm, ComeCalm) = default;
};
struct ResolveReaction {
  Date date; // the day the reaction was recorded

  friend bool operator==(ResolveReaction, ResolveReaction) = default;
};
struct Answer {
  Fact fact;

  friend bool operator==(Answer, Answer) = default;
};
struct AnswerStep {
  StepId step;

  friend bool operator==(AnswerStep, AnswerStep) = default;
};

using Action = std::variant<DoStep, Shorten, NewHead, ComeCalm, ResolveReaction, Answer, AnswerStep>;

enum class Outcome { passed, failed, unknown };

// One rule's answer.
struct Finding {
  const Rule* rule = nullptr;
  Outcome outcome = Outcome::passed;
  Severity severity = Severity::note; // says nothing where passed
  Detail detail;
  std::optional<Date> not_before; // a lower bound, met or not
  std::optional<Date> recommended;
  std::optional<Action> action;

  bool blocking() const { return outcome != Outcome::passed && blocks(severity); }
};

// The verdict and its own trace: what every rule said, in rule order.
struct Verdict {
  std::vector<Finding> findings;
  std::optional<Sensitivity> sensitivity; // in force, raised by conditions
  std::optional<Session> last;            // the latest earlier session in the area

  bool go() const;
  // The worst blocker, or nothing where there is none.
  std::optional<Severity> worst() const;
  // The latest lower bound; nothing where none is known or a stop is present.
  std::optional<Date> earliest() const;
  // The latest recommended date, never before the earliest; nothing where there is no earliest.
  std::optional<Date> recommended() const;
};

} // namespace mneedle
