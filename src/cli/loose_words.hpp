#pragma once

#include <mneedle/answers.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// Words that stand on the line without a flag, told apart by their form.
struct LooseWords {
  std::vector<std::string> areas; // and whatever is neither a number nor a date
  std::vector<std::string> numbers;
  std::vector<std::string> dates;
};

LooseWords told_apart(const std::vector<std::string>& words);

// The areas by flag, of which one may hold several, and those without one, each once.
std::vector<Said> areas_told(const std::vector<std::string>& flags, const std::vector<std::string>& words);

// What the flag says, or the word. Throws Error (usage) if they say different things; `what` names the thing then.
std::optional<Said> flag_or_word(const std::optional<std::string>& flag, std::string_view name,
                                 const std::vector<std::string>& words, std::string_view what);

// Throws Error (usage) with a command for each of the areas if there are several.
void refuse_several(const std::vector<Said>& areas, std::string_view command);

} // namespace mneedle
