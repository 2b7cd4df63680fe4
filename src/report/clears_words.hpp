#pragma once

#include <mneedle/verdict.hpp>

#include <optional>
#include <string>

namespace mneedle {

// The first day on which time alone has cleared the finding. Empty if it passed or if no date helps.
std::optional<Date> cleared_on(const Finding& finding);

// How to clear the finding: the rule's own words, whom to see, the date. Empty if it passed.
std::string clears_words(const Finding& finding);

} // namespace mneedle
