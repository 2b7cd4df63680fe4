#pragma once

#include <mneedle/verdict.hpp>

#include <string>

namespace mneedle {

// What a rule found, in words: "day 3 of 7 since 2026-03-13 (0.25 mm, normal skin)". Empty where there is nothing
// beyond the rule's own message.
std::string detail_words(const Finding& finding);

} // namespace mneedle
