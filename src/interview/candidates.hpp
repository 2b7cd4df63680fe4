#pragma once

#include "interview/topics.hpp"

#include <vector>

// What the pages list, in groups: what stops everything first. `start` is what was known before the questions; what it names
// is left out.

namespace mneedle {

// Warning signs, and the conditions that can come overnight or differ by area, as far as they matter in this area.
std::vector<QuestionItem> today_items(const Known& known, const Proposal& start);

// The conditions that last, also those that matter in other areas only: a profile may keep the answer for all of them.
std::vector<QuestionItem> lasting_items(const Known& known, const Proposal& start);

// Dated events, grouped by how far back they matter. A patch test is one only if the verdict misses it.
std::vector<QuestionItem> event_items(const Known& known, const Proposal& start, const Verdict& verdict);

} // namespace mneedle
