#pragma once

#include <mneedle/history.hpp>

#include <string>
#include <string_view>

namespace mneedle {

// An entry as it stands in a year file: its header, and a line for each key that says something.
std::string block_of(const Session& session);
std::string block_of(const Event& event);

// Text between quotes, with everything escaped that would end it or reach a terminal as a control character.
std::string quoted(std::string_view text);

} // namespace mneedle
