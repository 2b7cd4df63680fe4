#include "history/year_text.hpp"

#include "base/toml_edit.hpp"
#include "base/utf8.hpp"
#include "history/block.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

using toml_file::Span;
using toml_file::Table;

[[noreturn]] void refuse(std::string_view file, std::string message)
{
  throw Error(Fault::untrusted, {std::string{file}}, std::move(message));
}

[[noreturn]] void refuse_form(std::string_view file, std::string_view id)
{
  refuse(file, fmt::format(
                 "entry {} is not written as a table with a [[header]] and a line for each key, so mneedle "
                 "cannot change it; write it so",
                 id));
}

bool has_id(const toml_file::Value& value, std::string_view id)
{
  const auto* table = std::get_if<Table>(&value.data);
  return table != nullptr
         && std::any_of(table->entries.begin(), table->entries.end(), [&](const auto& entry) {
              const auto* text = std::get_if<std::string>(&entry.value.data);
              return entry.key == "id" && text != nullptr && *text == id;
            });
}

// The table of the entry, by its id.
const Table& table_of(const Table& root, std::string_view file, std::string_view id)
{
  for (const auto& entry : root.entries) {
    if (const auto* array = std::get_if<toml_file::Array>(&entry.value.data)) {
      const auto found =
        std::find_if(array->begin(), array->end(), [&](const auto& value) { return has_id(value, id); });
      if (found != array->end()) {
        return std::get<Table>(found->data);
      }
    }
  }
  refuse(file, fmt::format("entry {} is not there any more", id));
}

Span span_of(std::string_view text, std::string_view file, std::string_view id)
{
  const auto root = toml_file::parse(text, file, Fault::untrusted);
  const auto span = toml_file::lines_of(text, table_of(root, file, id));
  if (!span) {
    refuse_form(file, id);
  }
  return *span;
}

// The value of a key in the entry set, or its line added.
std::string with_key(std::string_view text, std::string_view file, std::string_view id, const KeyLine& line)
{
  const auto root = toml_file::parse(text, file, Fault::untrusted);
  const auto& table = table_of(root, file, id);
  auto changed = toml_file::with_value(text, table, line.key, line.value);
  if (!changed) {
    changed = toml_file::with_line(text, table, line.key, line.value);
  }
  if (!changed) {
    refuse_form(file, id);
  }
  return *std::move(changed);
}

std::string without(std::string_view text, std::string_view file, std::string_view id, std::string_view key)
{
  const auto root = toml_file::parse(text, file, Fault::untrusted);
  auto changed = toml_file::without_key(text, table_of(root, file, id), key);
  if (!changed) {
    refuse_form(file, id);
  }
  return *std::move(changed);
}

const std::string* value_in(const std::vector<KeyLine>& lines, std::string_view key)
{
  const auto found =
    std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.key == key; });
  return found == lines.end() ? nullptr : &found->value;
}

} // namespace

std::string block_in(std::string_view text, std::string_view file, std::string_view id)
{
  const auto span = span_of(text, file, id);
  std::string block{text.substr(span.begin, span.end - span.begin)};
  std::erase(block, '\r');
  return block.ends_with('\n') ? block : block + '\n';
}

std::string without_entry(std::string_view text, std::string_view file, std::string_view id)
{
  return toml_file::without_lines(text, span_of(text, file, id));
}

std::string with_block_for(std::string_view text, std::string_view file, std::string_view id,
                           std::string_view block)
{
  return toml_file::spliced(text, span_of(text, file, id),
                            toml_file::with_line_ending(block, toml_file::line_ending(text)));
}

std::string with_keys(std::string_view text, std::string_view file, const Entry& before, const Entry& after)
{
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  const auto& id = id_of(before);
  std::string result{text};
  for (const auto& line : new_lines) {
    const auto* old = value_in(old_lines, line.key);
    if (old == nullptr || *old != line.value) {
      result = with_key(result, file, id, line);
    }
  }
  for (const auto& line : old_lines) {
    if (value_in(new_lines, line.key) == nullptr) {
      result = without(result, file, id, line.key);
    }
  }
  return result;
}

std::string with_blocks(std::string_view text, std::string_view file, std::string_view blocks)
{
  if (valid_utf8(blocks) != blocks.size()) {
    refuse(file, "cannot add an entry whose text is not UTF-8; type it again on a UTF-8 terminal");
  }
  return toml_file::with_block(text, blocks);
}

} // namespace mneedle
