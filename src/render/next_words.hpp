#pragma once

#include "render/phrases.hpp"

#include <mneedle/report.hpp>

#include <string>

// What is ahead for an area, as text and as Markdown.

namespace mneedle {

std::string area_name(const NextArea& area);

// "GO since Fri 2026-03-13", "NO-GO (wait) until Thu 2026-03-19 (in 3 days)". Where waiting is not enough the date
// is but the earliest.
std::string outlook_words(const NextArea& area, Date today);

// "day 3 of 7" while that rest is still running; afterwards it is no longer what decides.
std::string progress_words(const NextArea& area);

// What the dates were reckoned from.
std::vector<FactLine> facts_of(const NextArea& area);

} // namespace mneedle
