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
                   "commas, semicolons or tabs: id,type,date,area,depth_mm");
  }
  return columns;
}

// "0,25" as "0.25". What is no such number is left as it is, for the complaint about it.
std::string with_point(std::string number)
{
  const bool plain = number.find_first_not_of("0123456789,") == std::string::npos;
  if (plain && std::count(number.begin(), number.end(), ',') == 1) {
    number[number.find(',')] = '.';
  }
  return number;
}

Record record_of(const CsvRow& row, const Columns& columns, Separator separator)
{
  Record record{{}, row.cells.front().origin};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto text = unguarded(row.cells[i].text);
    if (columns[i] == Field::depth_mm && separator != Separator::comma) {
      text = with_point(std::move(text));
    }
    if (!text.empty()) {
      record.cells.emplace(columns[i], Cell{std::move(text), row.cells[i].origin});
    }
  }
  return record;
}

std::string wrong_length(std::size_t cells, std::size_t columns, Separator separator)
{
  return fmt::format(
    "this row has {} cell{}, but the header names {} column{}; text with a {} stands between quotes", cells,
    cells == 1 ? "" : "s", columns, columns == 1 ? "" : "s", word(separator));
}

// Rows under a header that is wrong would only be complained about for what it lacks.
void read_rows(const CsvTable& table, History& history, Complaints& complaints, const Meaning& meaning)
{
  const auto& rows = table.rows;
  const auto before = complaints.count();
  const auto columns = columns_of(rows.front(), complaints);
  if (complaints.count() > before) {
    return;
  }
  RecordReader reader{history, complaints, meaning};
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    if (row->whole && row->cells.size() == columns.size()) {
      reader.read(record_of(*row, columns, table.separator));
    } else if (row->whole) {
      complaints.add(row->cells.front().origin,
                     wrong_length(row->cells.size(), columns.size(), table.separator));
    }
  }
}

} // namespace

CsvLog parse_csv(std::string_view text, std::string_view file, const Meaning& meaning)
{
  Complaints complaints;
  CsvLog log;
  const auto table = read_csv(text, file, words_of<Field>(), complaints);
  if (table.rows.empty() && !complaints.any()) {
    complaints.add({std::string{file}},
                   "nothing in it; the first line names the columns, such as id,type,date,area");
  } else if (!table.rows.empty() && table.rows.front().whole) {
    read_rows(table, log.history, complaints, meaning);
  }
  complaints.raise(Fault::usage);
  sort_entries(log.history);
  log.separator = table.separator;
  return log;
}

} // namespace mneedle
