#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace mneedle {

// What the words of a command line mean. Help always wins, and every complaint comes in our own words, together with what
// was probably meant.
struct Line {
  // An option with what was said after it.
  struct Given {
    const Option* option;
    std::string value;
  };

  const Command* command = nullptr; // the deepest one named
  std::string path;                 // "mneedle log add", whatever other words named it
  bool help = false;                // --help, which wins over whatever else is wrong
  bool help_word = false;           // "help check", which does not
  bool all = false;                 // the help with every option
  bool version = false;
  std::string complaint; // the first thing that is wrong with the words; empty if nothing is
  bool hinted = false;   // the complaint says what to write
  std::vector<Given> given;
  std::vector<std::string> positionals;
  bool only_positionals = false; // "--" was there
};

Line look_at(const Command& root, const std::vector<Option>& common, const std::vector<std::string>& words);

// Sets the targets of the options and positionals of a line without a complaint.
void fill_targets(const Line& line);

// A line that is still being written.
struct LineSoFar {
  Line line;
  const Option* awaiting = nullptr; // the option whose value is the next word
};

// The same for the words in front of the one that is being written: what is missing yet is no mistake.
LineSoFar look_at_start(const Command& root, const std::vector<Option>& common,
                        const std::vector<std::string>& words);

} // namespace mneedle
