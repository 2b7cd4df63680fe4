#pragma once

#include <mneedle/verdict.hpp>

#include <string>

namespace mneedle {

// What to do or say, as it stands after "GO if": "step hands done".
std::string action_words(const Action& action);

} // namespace mneedle
