#pragma once

#include "history/located.hpp"

#include <mneedle/history.hpp>

#include <optional>
#include <string_view>

namespace mneedle {

// What the parser and EntryReader make of a log that is written as mneedle writes it: lines of `[[kind]]` and of `key = value`,
// strings in one pair of quotes, comments. Nothing for any other text, right or wrong, which is for the parser to read: that
// takes ten times as long, and every command reads the whole log.
std::optional<History> plain_history(std::string_view text);
std::optional<LocatedLog> plain_entries(std::string_view text);

} // namespace mneedle
