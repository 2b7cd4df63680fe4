#include "base/nearest.hpp"
#include "exchange/csv_rows.hpp"
#include "exchange/guard.hpp"
#include "exchange/record.hpp"
#include "history/entries.hpp"

#include <mneedle/exchange.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// Which field each column is.
using Columns = std::vector<Field>;

Columns columns_of(const CsvRow& header, Complaints& complaints)
{
  Columns columns;
  for (const auto& cell : header.cells) {
    const auto field = parse_word<Field>(cell.text);
    if (!field) {
      complaints.add(cell.origin, fmt::format("unknown column \"{}\"{}", cell.text,
                                              did_you_mean(cell.text, words_of<Field>())));
    } else if (std::find(columns.begin(), columns.end(), *field) != columns.end()) {
      complaints.add(cell.origin,
                     fmt::format("column \"{}\" stands twice; take one of the two out", cell.text));
    } else {
      columns.push_back(*field);
    }
  }
  if (std::find(columns.begin(), columns.end(), Field::date) == columns.end()) {
    complaints.add(header.cells.front().origin,
                   "missing column \"date\"; the first line names the columns, separated by "
                   "commas: id,type,date,area,depth_mm");
  }
  return columns;
}

Record record_of(const CsvRow& row, const Columns& columns)
{
  Record record{{}, row.cells.front().origin};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto text = unguarded(row.cells[i].text);
    if (!text.empty()) {
      record.cells.emplace(columns[i], Cell{std::move(text), row.cells[i].origin});
    }
  }
  return record;
}

std::string wrong_length(std::size_t cells, std::size_t columns)
{
  return fmt::format(
    "this row has {} cell{}, but the header names {} column{}; text with a comma stands between "
    "quotes",
    cells, cells == 1 ? "" : "s", columns, columns == 1 ? "" : "s");
}

// Rows under a header that is wrong would only be complained about for what it lacks.
void read_rows(const std::vector<CsvRow>& rows, History& history, Complaints& complaints,
               const Meaning& meaning)
{
  const auto before = complaints.count();
  const auto columns = columns_of(rows.front(), complaints);
  if (complaints.count() > before) {
    return;
  }
  RecordReader reader{history, complaints, meaning};
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    if (row->whole && row->cells.size() == columns.size()) {
      reader.read(record_of(*row, columns));
    } else if (row->whole) {
      complaints.add(row->cells.front().origin, wrong_length(row->cells.size(), columns.size()));
    }
  }
}

} // namespace

History parse_csv(std::string_view text, std::string_view file, const Meaning& meaning)
{
  Complaints complaints;
  History history;
  const auto rows = read_csv(text, file, complaints);
  if (rows.empty() && !complaints.any()) {
    complaints.add({std::string{file}},
                   "nothing in it; the first line names the columns, such as id,type,date,area");
  } else if (!rows.empty() && rows.front().whole) {
    read_rows(rows, history, complaints, meaning);
  }
  complaints.raise(Fault::usage);
  sort_entries(history);
  return history;
}

} // namespace mneedle
