#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace mneedle {

// The words of a command line, without the program's name.
using Typed = std::vector<std::string>;

// Calls visit(command, words that name it) for the program and everything below.
template <typename F>
void each_command(const Command& command, Typed path, const F& visit)
{
  visit(command, path);
  for (const auto& below : command.commands) {
    auto longer = path;
    longer.emplace_back(below.name);
    each_command(below, longer, visit);
  }
}

template <typename... Words>
Typed with(Typed typed, Words... words)
{
  (typed.emplace_back(words), ...);
  return typed;
}

} // namespace mneedle
