#pragma once

#include "cli/command.hpp"

#include <string>
#include <string_view>

namespace mneedle {

// The help of one command, at most 80 columns. `path` is how it is called: "mneedle log add". The short one has the
// everyday options and fits on a screen.
std::string short_help(const Command& command, std::string_view path, const std::vector<Option>& common);
std::string full_help(const Command& command, std::string_view path, const std::vector<Option>& common);

} // namespace mneedle
