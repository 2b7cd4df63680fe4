#pragma once

#include "base/complaints.hpp"

#include <mneedle/error.hpp>
#include <mneedle/exchange.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

// CSV as rows of texts (RFC 4180, and what spreadsheets make of it), whatever they mean.

namespace mneedle {

struct CsvCell {
  std::string text;
  Origin origin;
};

struct CsvRow {
  std::vector<CsvCell> cells; // one at least
  bool whole = true;          // false: something in it was complained about
};

struct CsvTable {
  std::vector<CsvRow> rows;
  Separator separator = Separator::comma;
};

// "," and so on.
std::string_view text_of(Separator separator);

// The separator is what a first line such as "sep=;" says, else the one with which the first row names most of
// `columns`. Lines end with LF or CRLF, also within quotes, where both are LF in the text; a byte order mark and rows
// without any text are passed over. Complains about broken quotes, lone carriage returns and bytes that are not UTF-8.
CsvTable read_csv(std::string_view text, std::string_view file, std::span<const std::string_view> columns,
                  Complaints& complaints);

} // namespace mneedle
