#pragma once

#include <mneedle/history.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// A key of an entry and its value as TOML.
struct KeyLine {
  std::string key;
  std::string value;
};

// What an entry says, a line for each key that says something.
std::vector<KeyLine> lines_of(const Entry& entry);

// An entry as it stands in the log: its header and those lines.
std::string block_of(const Entry& entry);

// Text between quotes, with everything escaped that would end it or reach a terminal as a control character.
std::string quoted(std::string_view text);

} // namespace mneedle
