#pragma once

#include "interview/question.hpp"

#include <mneedle/render.hpp>

#include <string>

namespace mneedle {

// The question as text, ready for an answer on its last line.
std::string question_text(const Question& question, const Style& style);

// A prompt alone: one line (more only on a narrow terminal), ready for an answer on it.
std::string prompt_text(const std::string& prompt, const Style& style);

// A sentence in lines.
std::string note_text(const std::string& note, const Style& style);

// The reason for the question, or the full text of and the reason for the item of that number (from 1); 0 for the question.
std::string explanation_text(const Question& question, std::size_t item, const Style& style);

} // namespace mneedle
