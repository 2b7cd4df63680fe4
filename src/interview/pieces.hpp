#pragma once

#include <string_view>
#include <vector>

namespace mneedle {

// The words of an answer, apart by blanks or commas. The comma of "0,25" is part of its number.
std::vector<std::string_view> pieces_of(std::string_view line);

// The parts of an answer between its commas, without blanks at their ends. Empty ones are left out.
std::vector<std::string_view> phrases_of(std::string_view line);

} // namespace mneedle
