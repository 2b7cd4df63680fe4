#pragma once

#include "interview/topics.hpp"

#include <mneedle/verdict.hpp>

// What the topics share.

namespace mneedle {

[[noreturn]] void refuse_answer(std::string message);

Said answered(std::string_view line);

// A day of the past in any words; as `dated`, which see.
Said day_answered(std::string_view line, Date today);

// Where the last session was. Enter alone says at home in so many words, so that it is seen, and whoever says it again is
// not asked.
void take_setting(Answers& answers, std::string_view line);

// Why a question is asked that no rule of its own stands behind.
constexpr auto why_setting =
  "A professional needles deeper: after such a session the rest is longer than after one at home.";
constexpr auto why_depth = "Longer needles are followed by a longer rest.";
constexpr auto why_blood = "Blood shows that the needles went deeper than they were meant to, so the rest "
                           "counts as after longer ones.";

// The rule that asks for the fact.
const Rule& rule_of(Fact fact, const RuleBook& rules);
std::string question_of(Fact fact, const RuleBook& rules);

// What the rules make of the answers so far.
Verdict verdict_of(const Known& known, const Told& told);

// Whether the fact is missing. Throws like Known::proposal.
bool missing(Fact fact, const Verdict& verdict);

} // namespace mneedle
