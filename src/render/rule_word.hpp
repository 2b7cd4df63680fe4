#pragma once

#include <mneedle/rules.hpp>

#include <optional>
#include <string_view>

namespace mneedle {

// The word by which the command line names what a rule speaks about, and the kind of word it is.
struct RuleWord {
  std::string_view kind; // "condition", "event" or "step"
  std::string_view word;
};

// Nothing for kinds of rules that have no such word.
std::optional<RuleWord> word_of(const RuleBody& body);

} // namespace mneedle
