#pragma once

#include "interview/topics.hpp"

#include <mneedle/verdict.hpp>

// Shared by the topics.

namespace mneedle {

[[noreturn]] void refuse_answer(std::string message);

Said answered(std::string_view line);

// A synonym as it was said, so that the report echoes it, else the word that it means.
std::string_view said_or_meant(WordKind kind, std::string_view said, std::string_view meant,
                               const RuleBook& rules);

// The word that the line names by its number, by a synonym or by a unique beginning.
// Throws Error (usage) for anything else.
template <typename Enum>
Said chosen(std::string_view line, const RuleBook& rules);

// A day of the past in any words; throws like `dated`.
Said day_answered(std::string_view line, Date today);

// Empty is taken as at home, and stored as an answer.
void take_setting(Answers& answers, std::string_view line, const RuleBook& rules);

// The device of the profile that has this name, else a kind.
void take_device(Answers& answers, std::string_view line, const Known& known);

// "Area? face nose upper-lip ... (? lists all)".
Question area_question(const Known& known);
// "Device? roller stamp ...", with the devices of the profile.
Question device_question(const Known& known, bool own_devices);

// Reasons of questions that no rule explains.
constexpr auto why_setting =
  "A professional needles deeper: after such a session the rest is longer than after one at home.";
constexpr auto why_depth = "Longer needles are followed by a longer rest.";
constexpr auto why_blood = "Blood shows that the needles went deeper than they were meant to, so the rest "
                           "counts as after longer ones.";

// The rule that asks for the fact.
const Rule& rule_of(Fact fact, const RuleBook& rules);
std::string question_of(Fact fact, const RuleBook& rules);

// The verdict on the answers so far.
Verdict verdict_of(const Known& known, const Told& told);

// Whether the fact is missing. Throws like Known::proposal.
bool missing(Fact fact, const Verdict& verdict);

// Whether a stop or a wait is certain, and the date of the wait, too: no answer to the facts of the session that are still
// unknown would change it. There is nothing more to ask then.
bool decided(const Known& known, const Told& told);

// The topic, as long as nothing is decided.
Topic until_decided(const Known& known, Topic topic);

} // namespace mneedle
