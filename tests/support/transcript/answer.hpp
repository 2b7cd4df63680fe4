#pragma once

#include <string>
#include <vector>

namespace transcript {

using Lines = std::vector<std::string>;

// What a command said and how it ended.
struct Answer {
  Lines out;
  Lines err;
  int code = 0;
};

// Text as lines. A text that does not end its last line says so in one line more, so that the difference shows.
Lines lines_of(const std::string& text);

// Whether the lines are the expected ones; an expected "..." stands for any number of lines.
bool matches(const Lines& expected, const Lines& actual);

} // namespace transcript
