#pragma once

#include <mneedle/report.hpp>

#include <string>

// What a plan says, as text and as Markdown.

namespace mneedle {

// "3 sessions from ... to ...", or what binds: fit for a status bar.
std::string plan_words(const PlanReport& report);

// "face, 0.25 mm".
std::string with_needle(std::optional<Area> area, std::optional<Depth> depth);

// "face, 0.25 mm, earliest 2026-03-13, recommended 2026-03-16".
std::string session_words(const PlanLine& session);

// "interval-025, face: No date alone clears this".
std::string binding_words(const BindingLine& binding);

} // namespace mneedle
