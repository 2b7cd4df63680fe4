#pragma once

#include "base/complaints.hpp"
#include "base/cursor.hpp"

#include <string>
#include <string_view>

namespace mneedle::json_file {

// Nothing behind this place can be read; what is wrong has been said.
struct Stop {};

[[noreturn]] void stop(const Origin& origin, std::string message, Complaints& complaints);

// What stands ahead, for messages: "\"x\"" or "the end of the file".
std::string found(const Cursor& cursor);

// The string whose opening quote is ahead.
std::string read_string(Cursor& cursor, Complaints& complaints);

// Whether a text is a number of JSON.
bool is_number(std::string_view text);

} // namespace mneedle::json_file
