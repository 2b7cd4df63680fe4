#pragma once

#include <mneedle/rules.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// The message for a typed word that means nothing, or is the beginning of several (`fit`).
std::string unknown_word(WordKind kind, std::string_view typed, const std::vector<std::string_view>& fit,
                         const RuleBook& rules);

// "; it fits a, b: write more of it".
std::string fitting(const std::vector<std::string_view>& words);

} // namespace mneedle
