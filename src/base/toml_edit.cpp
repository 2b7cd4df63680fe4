#include "base/toml_edit.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle::toml_file {

namespace {

constexpr std::string_view blanks = " \t";

// Behind a byte order mark, which is in no line.
std::size_t first_line(std::string_view text) { return text.starts_with("\xef\xbb\xbf") ? 3 : 0; }

std::size_t begin_of_line(std::string_view text, std::size_t at)
{
  const auto before = text.substr(0, at).rfind('\n');
  return before == std::string_view::npos ? first_line(text) : before + 1;
}

// Behind the line break, where there is one.
std::size_t end_of_line(std::string_view text, std::size_t at)
{
  const auto newline = text.find('\n', at);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

Position position_of(const Origin& origin) { return {origin.line, origin.column}; }

std::size_t offset_of_origin(std::string_view text, const Origin& origin)
{
  return offset_of(text, position_of(origin));
}

// The table that a header makes, or the first of an array of them; nullptr for any other value.
const Table* by_header(const Value& value)
{
  if (const auto* table = std::get_if<Table>(&value.data)) {
    return table->form == Form::header ? table : nullptr;
  }
  const auto* array = std::get_if<Array>(&value.data);
  const auto* first = array == nullptr || array->empty() ? nullptr : std::get_if<Table>(&array->front().data);
  return first != nullptr && first->form == Form::header ? first : nullptr;
}

bool is_dotted(const Value& value)
{
  const auto* table = std::get_if<Table>(&value.data);
  return table != nullptr && table->form == Form::dotted;
}

// Nobody wrote `[x]`, only `[x.y]`, and both of them stand there.
bool is_implied(const Table& table)
{
  return std::any_of(table.entries.begin(), table.entries.end(), [&](const Table::Entry& entry) {
    const auto* inner = by_header(entry.value);
    return inner != nullptr && inner->origin == table.origin;
  });
}

bool has_lines(const Table& table)
{
  return table.form == Form::root || (table.form == Form::header && !is_implied(table));
}

const Table::Entry* find(const Table& table, std::string_view key)
{
  const auto found = std::find_if(table.entries.begin(), table.entries.end(),
                                  [&](const Table::Entry& entry) { return entry.key == key; });
  return found == table.entries.end() ? nullptr : &*found;
}

// The entry of a key that has its lines for itself.
const Table::Entry* find_line(const Table& table, std::string_view key)
{
  const auto* entry = has_lines(table) ? find(table, key) : nullptr;
  const bool alone = entry != nullptr && by_header(entry->value) == nullptr && !is_dotted(entry->value);
  return alone ? entry : nullptr;
}

Position end_of(const Value& value);

// Behind the last value that stands under the table's own header; nothing where it has none.
std::optional<Position> last_end(const Table& table)
{
  std::optional<Position> last;
  for (const auto& entry : table.entries) {
    if (by_header(entry.value) == nullptr) {
      last = std::max(last, std::optional{end_of(entry.value)});
    }
  }
  return last;
}

Position end_of(const Value& value)
{
  return is_dotted(value) ? last_end(std::get<Table>(value.data)).value_or(value.end) : value.end;
}

// What stands in front of the table's last key on its line.
std::string_view indent_of(std::string_view text, const Table& table)
{
  std::size_t at = 0;
  for (const auto& entry : table.entries) {
    at = by_header(entry.value) == nullptr ? offset_of_origin(text, entry.key_origin) : at;
  }
  const auto begin = begin_of_line(text, at);
  return text.substr(begin, text.find_first_not_of(blanks, begin) - begin);
}

// Where the lines of the first header begin, those of the comment on top of it included, in a text with nothing else
// before it; the end of the text where there is no header.
std::size_t first_header(std::string_view text)
{
  auto block = first_line(text);
  for (auto at = block; at < text.size(); at = end_of_line(text, at)) {
    const auto line = text.substr(at, end_of_line(text, at) - at);
    const auto letter = line.find_first_not_of(" \t\r\n");
    if (letter == std::string_view::npos) {
      block = at + line.size();
    } else if (line[letter] != '#') {
      return block;
    }
  }
  return text.size();
}

// The text with a line more at the beginning of another, or behind the last.
std::string inserted(std::string_view text, std::size_t at, std::string_view line)
{
  const bool open = at > first_line(text) && text[at - 1] != '\n';
  const auto ending = line_ending(text);
  return spliced(text, {at, at}, fmt::format("{}{}{}", open ? ending : "", line, ending));
}

} // namespace

std::string spliced(std::string_view text, Span span, std::string_view instead)
{
  return std::string{text.substr(0, span.begin)}.append(instead).append(text.substr(span.end));
}

std::string with_line_ending(std::string_view lines, std::string_view ending)
{
  std::string result;
  for (const char c : lines) {
    const bool ends = c == '\n' && !result.ends_with('\r');
    result += ends ? ending : std::string_view{&c, 1};
  }
  return result;
}

std::size_t offset_of(std::string_view text, Position position)
{
  auto at = first_line(text);
  for (int line = 1; line < position.line; ++line) {
    at = end_of_line(text, at);
  }
  for (int column = 1; column < position.column && at < text.size(); ++column) {
    at += std::max<std::size_t>(utf8_length(text.substr(at)), 1);
  }
  return at;
}

std::string_view line_ending(std::string_view text)
{
  const auto newline = text.rfind('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

std::optional<Span> value_of(std::string_view text, const Table& table, std::string_view key)
{
  const auto* entry = find_line(table, key);
  if (entry == nullptr) {
    return std::nullopt;
  }
  return Span{offset_of_origin(text, entry->value.origin), offset_of(text, entry->value.end)};
}

std::optional<Span> lines_of(std::string_view text, const Table& table, std::string_view key)
{
  const auto* entry = find_line(table, key);
  if (entry == nullptr) {
    return std::nullopt;
  }
  return Span{begin_of_line(text, offset_of_origin(text, entry->key_origin)),
              end_of_line(text, offset_of(text, entry->value.end))};
}

LineStarts::LineStarts(std::string_view text)
{
  starts_.push_back(first_line(text));
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(at + 1);
  }
  starts_.push_back(text.size());
}

std::size_t LineStarts::of(int line) const
{
  return starts_[std::min(static_cast<std::size_t>(line) - 1, starts_.size() - 1)];
}

std::optional<Span> lines_of(const LineStarts& lines, const Table& table)
{
  const bool nested = std::any_of(table.entries.begin(), table.entries.end(),
                                  [](const auto& entry) { return by_header(entry.value) != nullptr; });
  if (table.form != Form::header || nested) {
    return std::nullopt;
  }
  const auto last = last_end(table);
  return Span{lines.of(table.origin.line), lines.of((last ? last->line : table.origin.line) + 1)};
}

std::optional<std::string> with_value(std::string_view text, const Table& table, std::string_view key,
                                      std::string_view value)
{
  const auto span = value_of(text, table, key);
  return span ? std::optional{spliced(text, *span, value)} : std::nullopt;
}

std::optional<std::string> with_line(std::string_view text, const Table& table, std::string_view key,
                                     std::string_view value)
{
  if (!has_lines(table) || find(table, key) != nullptr) {
    return std::nullopt;
  }
  const auto line = fmt::format("{} = {}", key, value);
  if (const auto last = last_end(table)) {
    return inserted(text, end_of_line(text, offset_of(text, *last)),
                    fmt::format("{}{}", indent_of(text, table), line));
  }
  if (table.form == Form::header) {
    return inserted(text, end_of_line(text, offset_of_origin(text, table.origin)), line);
  }
  const auto at = first_header(text);
  return inserted(text, at, at == text.size() ? line : fmt::format("{}{}", line, line_ending(text)));
}

std::optional<std::string> without_key(std::string_view text, const Table& table, std::string_view key)
{
  const auto span = lines_of(text, table, key);
  return span ? std::optional{spliced(text, *span, "")} : std::nullopt;
}

std::string with_block(std::string_view text, std::string_view block)
{
  const auto ending = line_ending(text);
  const auto blank_line = fmt::format("{}{}", ending, ending);
  std::string result{text};
  while (result.size() > first_line(text) && !result.ends_with(blank_line)) {
    result += ending;
  }
  return result + with_line_ending(block, ending);
}

std::string literal(Depth depth)
{
  auto digits = fmt::format("{}", millimetres(depth));
  return digits.find('.') == std::string::npos ? digits + ".0" : digits;
}

} // namespace mneedle::toml_file
