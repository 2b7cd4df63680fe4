#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace mneedle {

// A word that may come next, whole.
struct Completion {
  std::string word;        // ends in "=" where more has to follow at once
  std::string description; // may be empty
};

// Names on disk that may come next, for the shell to list.
enum class Paths { none, files, folders };

struct Completions {
  std::vector<Completion> words;
  Paths paths = Paths::none;
};

// What may take the place of the last of the words, which may be empty, so that the line can still be a good one. Reads
// profile, log and rules as far as that goes, and writes nothing.
Completions completions_of(const std::vector<std::string>& words, Host& host);

// The same as lines: the word, a tab, its description; first, where names on disk fit, a line of a tab and "files" or
// "folders". Never throws.
std::string completion_lines(const std::vector<std::string>& words, Host& host);

} // namespace mneedle
