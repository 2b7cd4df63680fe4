#include "exchange/append_row.hpp"
#include "exchange/each_field.hpp"
#include "exchange/guard.hpp"
#include "exchange/with_cells.hpp"

#include <mneedle/exchange.hpp>

#include <fmt/format.h>

#include <array>

namespace mneedle {

namespace {

using Cells = std::array<std::string, field_count>;

// The cell of each type that a field has.
std::string cell_of(const std::string& text) { return text; }
std::string cell_of(Date date) { return to_string(date); }
std::string cell_of(Depth depth) { return fmt::format("{}", millimetres(depth)); }
std::string cell_of(EventId event) { return std::string{event.text()}; }
std::string cell_of(bool flag) { return flag ? "true" : ""; }
std::string cell_of(Bled bled) { return cell_of(bled == Bled::yes); }

template <typename Enum>
requires std::is_enum_v<Enum> std::string cell_of(Enum value) { return std::string{word(value)}; }

std::string cell_of(const std::vector<StepId>& steps)
{
  std::string list;
  for (const auto step : steps) {
    list.append(list.empty() ? "" : " ").append(step.text());
  }
  return steps.empty() ? std::string{no_steps} : list;
}

template <typename T>
std::string cell_of(const std::optional<T>& value)
{
  return value ? cell_of(*value) : "";
}

class CellWriter {
public:
  template <typename T>
  void may(Field field, const T& value)
  {
    put(field, cell_of(value));
  }
  template <typename T>
  void must(Field field, const T& value)
  {
    put(field, cell_of(value));
  }
  void put(Field field, std::string cell) { cells_[static_cast<std::size_t>(field)] = std::move(cell); }

  Cells cells() && { return std::move(cells_); }

private:
  Cells cells_;
};

Cells cells_of(const Entry& entry)
{
  CellWriter writer;
  writer.put(Field::type, std::string{type_of(entry)});
  std::visit([&](const auto& one) { each_field(one, writer); }, entry);
  return std::move(writer).cells();
}

std::string quoted(const std::string& cell)
{
  std::string text = "\"";
  for (const char c : cell) {
    text.append(c == '"' ? 2 : 1, c);
  }
  return text + '"';
}

// Blanks at the ends get quotes as well, because some programs trim bare cells.
bool needs_quotes(const std::string& cell)
{
  const auto ends = [](char c) { return c == ' ' || c == '\t'; };
  return cell.find_first_of(",\"\r\n") != std::string::npos
         || (!cell.empty() && (ends(cell.front()) || ends(cell.back())));
}

} // namespace

void append_row(std::span<const std::string> cells, std::string& csv)
{
  std::string_view between;
  for (const auto& cell : cells) {
    const auto inert = guarded(cell);
    csv.append(between).append(needs_quotes(inert) ? quoted(inert) : inert);
    between = ",";
  }
  csv += "\r\n";
}

std::string to_csv(std::span<const Entry> entries)
{
  auto csv = fmt::format("{}\r\n", fmt::join(words_of<Field>(), ","));
  for (const auto& entry : entries) {
    append_row(cells_of(entry), csv);
  }
  return csv;
}

Entry with_cells(const Entry& entry, const std::map<Field, Cell>& cells, const Meaning& meaning,
                 std::shared_ptr<Keep> keep)
{
  Record record;
  const auto before = cells_of(entry);
  for (std::size_t field = 0; field < field_count; ++field) {
    if (!before[field].empty()) {
      record.cells.emplace(static_cast<Field>(field), Cell{before[field], {}});
    }
  }
  for (const auto& [field, cell] : cells) {
    record.cells.erase(field);
    if (!cell.text.empty()) {
      record.cells.emplace(field, cell);
    }
  }
  Complaints complaints;
  History history;
  history.keep = std::move(keep);
  RecordReader{history, complaints, meaning}.read(record);
  complaints.raise(Fault::usage);
  return entries_of(history).front();
}

} // namespace mneedle
