#pragma once

#include <mneedle/verdict.hpp>

#include <string>

namespace mneedle {

// The details of a finding: "day 3 of 7 since 2026-03-13 (0.25 mm, normal sensitivity)". Empty if the rule's message
// says it all.
std::string detail_words(const Finding& finding);

} // namespace mneedle
