#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace mneedle {

// What the words of a command line are, found out before it is parsed, so that help always wins and whatever is
// wrong is said in our own words, together with what was probably meant.
struct Line {
  // An option with what was said after it.
  struct Given {
    const Option* option;
    std::string value;
  };

  const Command* command = nullptr; // the deepest one named
  std::string path;                 // "mneedle log add"
  bool help = false;                // --help, which wins over whatever else is wrong
  bool help_word = false;           // "help check", which does not
  bool version = false;
  std::string complaint; // the first thing that is wrong with the words; empty where nothing is
  std::vector<Given> given;
  std::vector<std::string> positionals;
  bool only_positionals = false; // "--" was there
};

Line look_at(const Command& root, const std::vector<Option>& common, const std::vector<std::string>& words);

// A line that is still being written.
struct LineSoFar {
  Line line;
  const Option* awaiting = nullptr; // the option whose value is the next word
};

// The same for the words in front of the one that is being written: what is missing yet is no mistake.
LineSoFar look_at_start(const Command& root, const std::vector<Option>& common,
                        const std::vector<std::string>& words);

// The option of a command, or of every command, that has the name; nullptr where there is none.
const Option* find_option(const Command& command, const std::vector<Option>& common, std::string_view name);

bool is_list(const Target& target);

// The names of an option: "-q,--quiet" is two.
std::vector<std::string_view> names_of(const Option& option);

} // namespace mneedle
