#pragma once

#include <mneedle/error.hpp>

#include <string_view>

namespace mneedle::toml_file {

// Throws Error (`fault`) with the line where the text nests deeper than 32 levels of dots, brackets and braces.
// Dotted keys nest without limit in the parser and overflow the stack, so this looks before the parser does.
void check_nesting(std::string_view text, std::string_view file, Fault fault);

} // namespace mneedle::toml_file
