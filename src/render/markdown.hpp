#pragma once

#include <mneedle/render.hpp>
#include <mneedle/report.hpp>

#include <string>

namespace mneedle {

// The reports that come as Markdown, each as a part of a note.
std::string markdown_of(const CheckReport& report, const Style& style);
std::string markdown_of(const NextReport& report, const Style& style);
std::string markdown_of(const PlanReport& report, const Style& style);
std::string markdown_of(const LogReport& report, const Style& style);

// The table of rest, as a document of its own.
std::string markdown_of(const RestTableReport& report, const Style& style);

} // namespace mneedle
