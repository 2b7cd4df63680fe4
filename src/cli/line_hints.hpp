#pragma once

#include "cli/command.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// "; did you mean --area?" for an option that the command does not have. Empty if nothing is near.
std::string option_hint(const Command& command, const std::vector<Option>& common, std::string_view name);

// "; did you mean --area face?" for a word that the command has no place for. Empty if no option takes such a word.
std::string flag_hint(const Command& command, const std::string& word);

} // namespace mneedle
