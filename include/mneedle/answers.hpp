#pragma once

#include <mneedle/date_words.hpp>
#include <mneedle/error.hpp>
#include <mneedle/history.hpp>
#include <mneedle/profile.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The facts of a check as somebody wrote them, before they mean anything:
// from flags, from an answers file or from a rule test, all read by the same words.

namespace mneedle {

// A text and where it stands; the origin's file is the flag's name for flags.
struct Said {
  std::string text;
  Origin origin;
};

struct Answers {
  std::optional<Said> on;
  std::optional<Said> depth;
  std::optional<Said> area;
  std::optional<Said> device_kind;
  std::optional<Said> device_uses;
  std::optional<Said> device_since;
  std::optional<Said> device; // a name in the profile
  std::optional<Said> sensitivity;
  std::optional<Said> last; // a date or "never"
  std::optional<Said> last_depth;
  std::optional<Said> last_setting;
  std::optional<bool> last_bled;
  std::vector<Said> conditions;
  std::optional<bool> screened;
  std::optional<Said> stored_screening; // rule tests only: elsewhere the profile says it
  std::vector<Said> events;             // "isotretinoin=2025-10-30"
  std::vector<Said> done;               // "hands", "disinfect-before=12min", "all"
  std::vector<Said> not_done;
};

// Reads an answers file: TOML with the keys of mneedle-rules(5), named like the flags. Throws Error (usage) with
// every complaint.
Answers parse_answers(std::string_view text, std::string_view file);

// Both, where `flags` win over `file` fact by fact. Conditions and events add up, so that no flag takes one away;
// a step that both name is as the flags say.
Answers over(Answers flags, Answers file);

// What would have been said to get this proposal; what nobody can say is left out.
Answers answers_of(const Proposal& proposal);

// The flags that say these answers, each together with its value, ready for a shell: "--depth 0.25".
std::vector<std::string> flags_of(const Answers& answers);

// A day that depends on today ("3 days ago", "monday") as a date. A month or a year stays as it is, since as a date it would
// pass for a single day. Throws like resolve.
Said dated(const Said& said, Date today, DateSense sense);

// The command that asks about the proposal, word by word, flags together with their values, without the program's name:
// "check", "--today 2026-03-16", "--depth 0.25".
std::vector<std::string> check_words(const Proposal& proposal);

// The text as one word of a POSIX shell, quoted where it holds more than letters, digits and a few signs.
std::string shell_word(std::string_view text);

// A proposal, and what it takes as read.
struct Resolved {
  Proposal proposal;
  std::vector<Assumption> assumed;
};

// What the answers mean under these rules on this day. Throws Error (usage) with every complaint: unknown words
// with a suggestion, dates on the wrong side of today, implausible depths with the likely slip. The proposal's ids
// point into `rules`.
Resolved resolve(const Answers& answers, Date today, const RuleBook& rules);

// A date in whichever words, as one of the facts. Throws Error (usage) at the place it stands.
ReadDate resolve_date(const Said& said, Date today, DateSense sense);

// A plausible depth by the base set's limits, for a session by a professional without upper limit. Throws like resolve.
Depth resolve_depth(const Said& said, Setting setting, const RuleBook& rules);

// One of the words of an enumeration, or another word for one that the rules know. Throws like resolve, with a
// suggestion.
template <typename Enum>
Enum resolve_word(const Said& said, const RuleBook& rules);

// Throws Error (usage) with the message of a rule if the typed word is one of the rule's: such a thing has no needles.
void refuse_no_needle(const Said& said, std::string_view typed, const RuleBook& rules);

// The words that the rules know.
std::vector<std::string_view> condition_words(const RuleBook& rules);
std::vector<std::string_view> event_words(const RuleBook& rules);
std::vector<std::string_view> step_words(const RuleBook& rules);

// The conditions that last, so that a stored screening can answer them: no rule about them is asked each time.
std::vector<std::string_view> lasting_conditions(const RuleBook& rules);

// Those of them that the profile's screening does not name among what was gone through, such as one of an overlay that came
// later. A screening that leaves one out counts for nothing.
std::vector<std::string_view> left_out(const Profile& profile, const RuleBook& rules);

// The rule set's own id for a word. Throws like resolve.
ConditionId resolve_condition(const Said& said, const RuleBook& rules);
EventId resolve_event(const Said& said, const RuleBook& rules);
StepId resolve_step(const Said& said, const RuleBook& rules);

// Adds what the profile knows to what was said: sensitivity and device where nothing was said of them, conditions
// and the stored screening always. `device` names one of the profile's devices, or is empty. Throws Error (usage)
// for a device that the profile does not have and Error (untrusted) for a condition that no rule knows. `place` is the
// profile's file in messages.
void add_profile(Proposal& proposal, const Profile& profile, const std::optional<Said>& device,
                 const RuleBook& rules, std::string_view place);

// Throws Error (environment) for a screening later than tomorrow: it would count for longer than one of today. One of
// tomorrow (a journey, midnight) counts from its own day.
void refuse_screening_ahead(const Profile& profile, Date today, std::string_view place);

// Adds the uses and age of the device's needle head as the log knows them; the higher use and the older age count.
void add_head(Proposal& proposal, const History& history, std::string_view device);

// Throws Error (usage) where the answers deny what the log holds: a session in the area, but "never" was said.
void refuse_denial(const Proposal& proposal, const History& history);

// Where an entry stands, by its id, which may be empty.
using PlaceOfEntry = std::function<Origin(std::string_view id)>;

// Throws Error (untrusted) for an event or a step of the log that no rule knows.
void refuse_unknown_words(const History& history, const RuleBook& rules, const PlaceOfEntry& place);

// The events in the rules' own words, where they were written in others.
void settle_events(History& history, const RuleBook& rules);

} // namespace mneedle
