#pragma once

#include <mneedle/report.hpp>

#include <string>

namespace mneedle {

// The table of rest as GitHub's Markdown.
std::string markdown_of(const RestTableReport& report);

} // namespace mneedle
