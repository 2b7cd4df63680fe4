#pragma once

#include "base/complaints.hpp"

#include <mneedle/error.hpp>

#include <string>
#include <string_view>
#include <vector>

// CSV as rows of texts (RFC 4180), whatever they mean.

namespace mneedle {

struct CsvCell {
  std::string text;
  Origin origin;
};

struct CsvRow {
  std::vector<CsvCell> cells; // one at least
  bool whole = true;          // false: something in it was complained about
};

// Lines end with LF or CRLF; a byte order mark and rows without any text are passed over. Complains about broken
// quotes, lone carriage returns and bytes that are not UTF-8.
std::vector<CsvRow> read_csv(std::string_view text, std::string_view file, Complaints& complaints);

} // namespace mneedle
