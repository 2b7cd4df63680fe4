#pragma once

#include <string>
#include <string_view>

namespace mneedle {

// `lead` and the words of `text` in lines of at most `width` columns, all but the first indented by `hanging`. A
// word longer than a line is broken, and a line may end between two wide characters; what belongs to a character
// stays with it. Every run of blanks and line breaks in `text` separates two words; what is left is made visible.
std::string wrap(std::string_view lead, std::string_view text, int hanging, int width);

} // namespace mneedle
