#pragma once

#include "base/toml.hpp"

#include <optional>
#include <string_view>

namespace mneedle::toml_file {

// The same tables as the parser makes of it, for a text in the plainest TOML, as the log's own writer puts it down: ASCII
// lines of `[[name]]` or of `key = value`, with a string without escapes, a whole or decimal number without sign or
// exponent, a boolean, a date, or such strings in brackets. Nothing for any other text, right or wrong: that is for the
// parser, which needs about ten times as long, and most of the time that `mneedle next` took.
std::optional<Table> parse_plain(std::string_view text, std::string_view file);

} // namespace mneedle::toml_file
