#pragma once

#include "base/toml_edit.hpp"

#include <mneedle/log.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace mneedle {

// An entry, and its bytes in the text: from the line of its header to that of its last value.
struct Located {
  Entry entry;
  toml_file::Span span; // empty if the entry is not a table with a header and a line for each key
};

// Every entry of a log in the order of the text, also those that no longer count.
struct LocatedLog {
  std::vector<Located> entries;
  std::shared_ptr<Keep> keep = std::make_shared<Keep>(); // owns the words of the entries
};

// Throws Error (untrusted) as parse_history does.
LocatedLog locate_entries(std::string_view text, std::string_view file);

// The same by the parser alone, which says what is right wherever both readers read.
LocatedLog locate_strictly(std::string_view text, std::string_view file);

// The entries of a table that count, as parse_history reads them.
History read_history(const toml_file::Table& table);

// What they say, without their places.
Log log_of(LocatedLog located);

// Throws Error (untrusted) if a text ends within a number, with no line break behind it: it may be what is left of a longer
// one, 0.2 of 0.25.
void refuse_cut_number(std::string_view text, std::string_view file);

} // namespace mneedle
