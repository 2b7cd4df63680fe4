#include "exchange/csv_rows.hpp"

#include "exchange/row_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace mneedle {

namespace {

constexpr std::array separators = {Separator::comma, Separator::semicolon, Separator::tab};
constexpr std::string_view declaration = "sep=";

// What the first line says, if it is one that spreadsheets write to say it.
std::optional<std::string> declared(std::string_view text)
{
  Cursor cursor{text, ""};
  return cursor.skip(declaration) ? std::optional{cursor.take_until("\r\n")} : std::nullopt;
}

std::optional<Separator> meant(const std::string& said, std::string_view file, Complaints& complaints)
{
  const auto found =
    std::find_if(separators.begin(), separators.end(), [&](Separator one) { return text_of(one) == said; });
  if (found == separators.end()) {
    complaints.add(
      {std::string{file}, 1, static_cast<int>(declaration.size()) + 1},
      fmt::format("\"{}\" is not a separator; separate the cells by commas, semicolons or tabs", said));
    return std::nullopt;
  }
  return *found;
}

// How well the first row fits: the columns that it names, then its separators, so that slips in names are seen one by
// one.
std::pair<std::size_t, std::size_t> fit_of(Separator separator, std::string_view text,
                                           std::span<const std::string_view> columns)
{
  Complaints ignored;
  const auto header = RowReader{text, "", separator, ignored}.next();
  if (!header) {
    return {};
  }
  const auto known = std::count_if(header->cells.begin(), header->cells.end(), [&](const CsvCell& cell) {
    return std::find(columns.begin(), columns.end(), cell.text) != columns.end();
  });
  return {static_cast<std::size_t>(known), header->cells.size() - 1};
}

Separator found(std::string_view text, std::span<const std::string_view> columns)
{
  return *std::max_element(separators.begin(), separators.end(), [&](Separator one, Separator other) {
    return fit_of(one, text, columns) < fit_of(other, text, columns);
  });
}

std::vector<CsvRow> rows_of(RowReader reader, bool first_line_declares)
{
  if (first_line_declares) {
    reader.skip_line();
  }
  std::vector<CsvRow> rows;
  while (auto row = reader.next()) {
    rows.push_back(*std::move(row));
  }
  return rows;
}

} // namespace

template <>
std::span<const std::string_view> words_of<Separator>()
{
  static constexpr std::string_view words[] = {"comma", "semicolon", "tab"};
  return words;
}

std::string_view text_of(Separator separator)
{
  constexpr std::array<std::string_view, separators.size()> texts = {",", ";", "\t"};
  return texts[static_cast<std::size_t>(separator)];
}

CsvTable read_csv(std::string_view text, std::string_view file, std::span<const std::string_view> columns,
                  Complaints& complaints)
{
  if (!is_readable(text, file, complaints)) {
    return {};
  }
  const auto said = declared(text);
  const auto separator = said ? meant(*said, file, complaints) : found(text, columns);
  if (!separator) {
    return {};
  }
  return {rows_of({text, file, *separator, complaints}, said.has_value()), *separator};
}

} // namespace mneedle
