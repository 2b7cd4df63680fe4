#pragma once

#include <mneedle/rules.hpp>

#include <string>

namespace mneedle {

// A C++ file that defines builtin_rules() to be `set`, laid out by the compiler.
std::string cpp_text(const RuleSet& set);

} // namespace mneedle
