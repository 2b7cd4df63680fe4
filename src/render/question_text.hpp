#pragma once

#include "interview/question.hpp"

#include <mneedle/render.hpp>

#include <string>

namespace mneedle {

// The question as text, ready for an answer after it on a line of its own.
std::string question_text(const Question& question, const Style& style);

// What stands behind the question, or behind the item of that number (from 1); 0 for the question as a whole.
std::string explanation_text(const Question& question, std::size_t item, const Style& style);

} // namespace mneedle
