#pragma once

#include "cli/places.hpp"

#include <string>
#include <vector>

namespace mneedle {

// A command of mneedle to be pasted into a shell: its words, quoted, and the flags that choose person and places.
std::string command_for(const Places& places, const std::vector<std::string>& words);

} // namespace mneedle
