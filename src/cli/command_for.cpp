#include "cli/command_for.hpp"

#include <mneedle/answers.hpp>

namespace mneedle {

std::string command_for(const Places& places, const std::vector<std::string>& words)
{
  std::string line = "mneedle";
  for (const auto* list : {&words, &places.flags}) {
    for (const auto& word : *list) {
      line += " " + shell_word(word);
    }
  }
  return line;
}

} // namespace mneedle
