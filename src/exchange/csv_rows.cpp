#include "exchange/csv_rows.hpp"

#include "base/cursor.hpp"

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

class RowReader {
public:
  RowReader(std::string_view text, std::string_view file, Complaints& complaints)
    : cursor_{text, file}, complaints_{complaints}
  {
  }

  bool at_end() const { return cursor_.at_end(); }

  CsvRow row()
  {
    CsvRow row;
    const auto before = complaints_.count();
    do {
      const auto origin = cursor_.origin();
      row.cells.push_back({cursor_.skip("\"") ? quoted(origin) : bare(), origin});
    } while (cursor_.skip(","));
    if (!cursor_.at_end() && !cursor_.skip("\r\n")) {
      cursor_.skip("\n");
    }
    row.whole = complaints_.count() == before;
    return row;
  }

private:
  bool row_ends() const { return cursor_.at_end() || cursor_.ahead("\n") || cursor_.ahead("\r\n"); }
  bool cell_ends() const { return row_ends() || cursor_.ahead(","); }

  std::string bare()
  {
    std::string text;
    while (!cell_ends()) {
      if (cursor_.ahead("\"")) {
        complaints_.add(
          cursor_.origin(),
          "a quote within a bare cell; put the cell between quotes, and write \"\" for a quote");
        skip_cell();
      } else if (cursor_.ahead("\r")) {
        complaints_.add(cursor_.origin(), "a carriage return without a line feed; end lines with LF or CRLF");
        skip_cell();
      } else {
        text += cursor_.take();
      }
    }
    return text;
  }

  std::string quoted(const Origin& opening)
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

  // What stands before the next quote, and past it.
  std::string up_to_quote(const Origin& opening)
  {
    auto text = cursor_.take_until("\"");
    if (!cursor_.skip("\"")) {
      complaints_.add(opening, "this quote is not closed before the end of the file");
    }
    return text;
  }

  void skip_cell()
  {
    while (!cell_ends()) {
      cursor_.take();
    }
  }

  Cursor cursor_;
  Complaints& complaints_;
};

bool says_something(const CsvRow& row)
{
  return !row.whole || std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
    return !cell.text.empty();
  });
}

} // namespace

std::vector<CsvRow> read_csv(std::string_view text, std::string_view file, Complaints& complaints)
{
  std::vector<CsvRow> rows;
  if (!is_readable(text, file, complaints)) {
    return rows;
  }
  RowReader reader{text, file, complaints};
  while (!reader.at_end()) {
    auto row = reader.row();
    if (says_something(row)) {
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

} // namespace mneedle
