#pragma once

#include "support/transcript/answer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Reads what is to be run, and what it is to say, out of three kinds of text:
//
// - a transcript: "# remark", "file NAME" followed by "| line" (makes the file), "$ command", then "| line" of its
//   standard output, "! line" of its standard error and "? N", its exit code where it is not 0;
// - Markdown: in a block fenced as ```console, "$ command" and below it what the terminal shows; a block
//   below "<!-- file NAME -->" makes that file;
// - a man page: the same in a literal block that follows a line `.\" run`, or `.\" file NAME`.
//
// A command line that ends in a backslash goes on in the next line.

namespace transcript {

enum class Syntax { transcript, markdown, man };

// One thing to do, and where it stands.
struct Step {
  std::size_t line = 0; // counted from 1
  std::string file;     // the name of a file to make; or else empty
  Lines content;        // of that file
  std::string command;
  Answer expected;
  std::size_t answer_begin = 0; // the lines of the text that hold the answer, counted from 0
  std::size_t answer_end = 0;
};

// By the name's ending: ".md", ".1" to ".9", or else a transcript.
Syntax syntax_of(std::string_view path);

// Throws std::runtime_error naming the line for a text that has nothing to run or is not understood.
std::vector<Step> parse(const Lines& text, Syntax syntax);

// The answer as such a text has it.
Lines written(const Answer& answer, Syntax syntax);

} // namespace transcript
