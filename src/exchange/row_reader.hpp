#pragma once

#include "base/complaints.hpp"
#include "base/cursor.hpp"
#include "exchange/csv_rows.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mneedle {

// Takes row by row from a text of which it is known what parts the cells.
class RowReader {
public:
  RowReader(std::string_view text, std::string_view file, Separator separator, Complaints& complaints);

  void skip_line();
  // The next row that holds any text; nothing at the end.
  std::optional<CsvRow> next();

private:
  bool row_ends() const { return cursor_.at_end() || cursor_.ahead("\n") || cursor_.ahead("\r\n"); }
  bool cell_ends() const { return row_ends() || cursor_.ahead(separator_); }

  CsvRow row();
  std::string bare();
  std::string quoted(const Origin& opening);
  std::string up_to_quote(const Origin& opening);
  void skip_cell();
  void complain_of_lone_return();

  Cursor cursor_;
  std::string_view separator_;
  Complaints& complaints_;
};

} // namespace mneedle
