#pragma once

#include "interview/topics.hpp"

#include <cstddef>
#include <functional>
#include <string_view>

// How the answer to a page is read.

namespace mneedle {

// Whether the line says that nothing on the page applies.
bool is_none(std::string_view line);

// Calls `take` for everything that the answer names: "3 7", "cold sore, 3", "2=3 days ago". What stands between two commas
// is tried as a whole before its words are. Throws Error (usage) for an answer that names nothing, and what `take` throws.
using TakeNamed = std::function<void(std::string_view named)>;
void each_named(std::string_view line, const TakeNamed& take);

// The item that a number names; nothing for a word. Throws Error (usage) for a number that no item has.
const QuestionItem* numbered(const std::vector<QuestionItem>& items, std::string_view named);

} // namespace mneedle
