#pragma once

#include "cli/command.hpp"

#include <string>
#include <string_view>

namespace mneedle {

// The help of one command, at most 80 columns. `path` is how it is called: "mneedle log add".
std::string help_text(const Command& command, std::string_view path, const std::vector<Option>& common);

} // namespace mneedle
