#pragma once

#include <mneedle/rules.hpp>

#include <span>
#include <string>

namespace mneedle {

// A C++ file that defines builtin_rules() to be `set`, laid out by the compiler.
std::string cpp_text(const RuleSet& set);

// One that defines builtin_rule_files() to be `files`.
std::string cpp_text(std::span<const RuleText> files);

} // namespace mneedle
