#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace mneedle {

// What the words of a command line are, found out before it is parsed, so that help always wins and whatever is
// wrong is said in our own words, together with what was probably meant.
struct Line {
  const Command* command = nullptr; // the deepest one named
  std::string path;                 // "mneedle log add"
  bool help = false;                // --help, which wins over whatever else is wrong
  bool help_word = false;           // "help check", which does not
  bool version = false;
  std::string complaint; // the first thing that is wrong with the words; empty where nothing is
};

Line look_at(const Command& root, const std::vector<Option>& common, const std::vector<std::string>& words);

// The names of an option: "-q,--quiet" is two.
std::vector<std::string_view> names_of(const Option& option);

} // namespace mneedle
