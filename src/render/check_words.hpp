#pragma once

#include <mneedle/report.hpp>

#include <string>
#include <vector>

// What a check says, as text and as Markdown.

namespace mneedle {

// What stands behind the verdict in the first line: "0.25 mm", "face", the day; short enough for a status bar.
std::vector<std::string> headline_parts(const CheckReport& report);

// "Before", "A week later".
const char* title_of(Phase phase);

// "If done: next from ..."; may be empty.
// What is said of a day to come that the dates allow; may be empty.
std::string later_day_words(const CheckReport& report);
std::string if_done_words(const CheckReport& report);

// "GO from ... if: ..."; may be empty.
std::string go_when_words(const CheckReport& report);

} // namespace mneedle
