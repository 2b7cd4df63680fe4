#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace mneedle {

// Fills the targets of the options of whichever command the words name. Throws Error (usage) for a line that does
// not parse. The only door to the command line library.
const Command& parse_line(const Command& root, const std::vector<Option>& common,
                          const std::vector<std::string>& words);

} // namespace mneedle
