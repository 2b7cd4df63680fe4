#pragma once

#include "cli/command.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace mneedle {

// How many of the words behind the value of an option belong to it all the same, because together they are one date or one
// needle length: two for "3 days ago". Adds them to the value, so that nobody has to quote them.
std::size_t take_spread(const Option& option, std::string& value, std::span<const std::string> behind);

// Whether the option wants a date and the value cannot be one.
bool is_broken_date(const Option& option, std::string_view value);

// Whether the word is a unit that may stand apart from its number.
bool is_unit(std::string_view word);

// Whether it begins as a number does.
bool is_number(std::string_view word);

} // namespace mneedle
