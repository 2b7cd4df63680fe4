#pragma once

#include "interview/topics.hpp"

#include <mneedle/verdict.hpp>

// What the topics share.

namespace mneedle {

[[noreturn]] void refuse_answer(std::string message);

Said answered(std::string_view line);

// A day of the past in any words, as the date that it is, so that it can be said again tomorrow. Throws like resolve_date.
Said day_answered(std::string_view line, Date today);

// The rule that asks for the fact.
const Rule& rule_of(Fact fact, const RuleBook& rules);
std::string question_of(Fact fact, const RuleBook& rules);

// What the rules make of the answers so far.
Verdict verdict_of(const Known& known, const Told& told);

// Whether the fact is missing. Throws like Known::proposal.
bool missing(Fact fact, const Verdict& verdict);

} // namespace mneedle
