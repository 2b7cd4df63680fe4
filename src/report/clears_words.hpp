#pragma once

#include <mneedle/verdict.hpp>

#include <optional>
#include <string>

namespace mneedle {

// The first day on which time alone has cleared the finding. Nothing where it passed, or where no date helps.
std::optional<Date> cleared_on(const Finding& finding);

// What clears the finding: the rule's own words, who to see, the date. Empty where it passed.
std::string clears_words(const Finding& finding);

} // namespace mneedle
