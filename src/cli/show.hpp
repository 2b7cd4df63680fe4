#pragma once

#include "cli/command.hpp"

#include <mneedle/render.hpp>
#include <mneedle/report.hpp>

namespace mneedle {

// The report in the format and style that were asked for, ready to be printed. Throws Error (usage) for a format
// that there is none of.
std::string shown(const Report& report, Host& host, const CommonOptions& common);

// Prints it.
void show(const Report& report, Host& host, const CommonOptions& common);

// The format that was asked for.
Format chosen_format(const CommonOptions& common);

// How output is styled here: colour and width by flag, environment and terminal.
Style chosen_style(Host& host, const CommonOptions& common);

} // namespace mneedle
