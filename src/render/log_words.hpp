#pragma once

#include "render/phrases.hpp"

#include <mneedle/report.hpp>

#include <string>
#include <vector>

// What an entry of the log says, as text and as Markdown.

namespace mneedle {

struct EntryInWords {
  std::string date;
  std::string what;   // "face, 0.25 mm, bled", "hold until 2026-03-20, holiday"
  std::string judged; // "valid"; may be empty
  std::string note;   // may be empty
};

EntryInWords words_about(const LogLine& line);

// What a line has no room for.
std::vector<FactLine> details_of(const LogLine& line);

} // namespace mneedle
