#include "exchange/row_reader.hpp"

#include <algorithm>

namespace mneedle {

namespace {

bool says_something(const CsvRow& row)
{
  return !row.whole || std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
    return !cell.text.empty();
  });
}

} // namespace

RowReader::RowReader(std::string_view text, std::string_view file, Separator separator,
                     Complaints& complaints)
  : cursor_{text, file}, separator_{text_of(separator)}, complaints_{complaints}
{
}

void RowReader::skip_line()
{
  cursor_.take_until("\n");
  cursor_.skip("\n");
}

std::optional<CsvRow> RowReader::next()
{
  while (!cursor_.at_end()) {
    if (auto found = row(); says_something(found)) {
      return found;
    }
  }
  return std::nullopt;
}

CsvRow RowReader::row()
{
  CsvRow row;
  const auto before = complaints_.count();
  do {
    const auto origin = cursor_.origin();
    row.cells.push_back({cursor_.skip("\"") ? quoted(origin) : bare(), origin});
  } while (cursor_.skip(separator_));
  if (!cursor_.at_end() && !cursor_.skip("\r\n")) {
    cursor_.skip("\n");
  }
  row.whole = complaints_.count() == before;
  return row;
}

std::string RowReader::bare()
{
  std::string text;
  while (!cell_ends()) {
    if (cursor_.ahead("\"")) {
      complaints_.add(cursor_.origin(),
                      "a quote within a bare cell; put the cell between quotes, and write \"\" for a quote");
      skip_cell();
    } else if (cursor_.ahead("\r")) {
      complain_of_lone_return();
      skip_cell();
    } else {
      text += cursor_.take();
    }
  }
  return text;
}

std::string RowReader::quoted(const Origin& opening)
{
  auto text = up_to_quote(opening);
  // Two quotes are one of the text.
  while (cursor_.skip("\"")) {
    text += '"' + up_to_quote(opening);
  }
  if (!cell_ends()) {
    complaints_.add(cursor_.origin(),
                    "text behind the closing quote of a cell; write \"\" for a quote within it");
    skip_cell();
  }
  return text;
}

// What stands before the next quote, and past it. Spreadsheets write CRLF for a new line of the text, too.
std::string RowReader::up_to_quote(const Origin& opening)
{
  std::string text;
  while (!cursor_.at_end() && !cursor_.ahead("\"")) {
    if (cursor_.ahead("\r\n")) {
      cursor_.take();
    } else if (cursor_.ahead("\r")) {
      complain_of_lone_return();
    }
    text += cursor_.take();
  }
  if (!cursor_.skip("\"")) {
    complaints_.add(opening, "this quote is not closed before the end of the file");
  }
  return text;
}

void RowReader::skip_cell()
{
  while (!cell_ends()) {
    cursor_.take();
  }
}

void RowReader::complain_of_lone_return()
{
  complaints_.add(cursor_.origin(), "a carriage return without a line feed; end lines with LF or CRLF");
}

} // namespace mneedle
