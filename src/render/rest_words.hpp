#pragma once

#include <mneedle/report.hpp>

#include <string>
#include <vector>

// What the table of rest says, as text and as Markdown.

namespace mneedle {

// "face, nose (caution)".
std::string areas_words(const RestTable& table);

// "7-10 caution"; one number where both are the same.
std::string cell_words(const RestCell& cell);

// "to 0.25 mm".
std::string length_words(const RestRow& row);

// How to read it.
std::vector<std::string> legend(const RestTableReport& report);

// Whether needles may go to the areas of the table at all.
bool allowed(const RestTable& table);

} // namespace mneedle
