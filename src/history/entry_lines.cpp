#include "history/entry_lines.hpp"

#include "base/toml_edit.hpp"
#include "history/block.hpp"
#include "history/entries.hpp"

#include <mneedle/error.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

namespace {

using toml_file::Table;

// The table that an entry's lines are.
Table table_of(const std::string& lines, const std::string& file)
{
  auto root = toml_file::parse(lines, file, Fault::untrusted);
  auto& tables = std::get<toml_file::Array>(root.entries.at(0).value.data);
  return std::get<Table>(std::move(tables.at(0).data));
}

const std::string* value_in(const std::vector<KeyLine>& lines, std::string_view key)
{
  const auto found =
    std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.key == key; });
  return found == lines.end() ? nullptr : &found->value;
}

// The key set, added or, without a value, taken out; nothing if that cannot be done by whole lines.
std::optional<std::string> with_key(const std::string& lines, const std::string& file, std::string_view key,
                                    const std::string* value)
{
  const auto table = table_of(lines, file);
  if (value == nullptr) {
    return toml_file::without_key(lines, table, key);
  }
  auto changed = toml_file::with_value(lines, table, key, *value);
  return changed ? changed : toml_file::with_line(lines, table, key, *value);
}

// The keys of either entry for which the two say different things; first those that go.
std::vector<std::string> keys_that_differ(const std::vector<KeyLine>& before,
                                          const std::vector<KeyLine>& after)
{
  std::vector<std::string> keys;
  for (const auto& line : before) {
    if (value_in(after, line.key) == nullptr) {
      keys.push_back(line.key);
    }
  }
  for (const auto& [key, value] : after) {
    const auto* old = value_in(before, key);
    if (old == nullptr || *old != value) {
      keys.push_back(key);
    }
  }
  return keys;
}

} // namespace

std::optional<std::string> with_values_of(const Entry& after, Entry before, std::string lines,
                                          const std::string& file)
{
  const auto values = lines_of(after);
  auto& record = written_of(before).record;
  if (record != 0 && record != written_of(after).record && !lines.empty()) {
    // The number of the change goes behind the keys that are new.
    lines = with_key(lines, file, "record", nullptr).value_or(lines);
    record = 0;
  }
  for (const auto& key : keys_that_differ(lines_of(before), values)) {
    auto changed = lines.empty() ? std::nullopt : with_key(lines, file, key, value_in(values, key));
    if (!changed) {
      return std::nullopt;
    }
    lines = *std::move(changed);
  }
  return lines;
}

} // namespace mneedle
