#include "history/entry_places.hpp"

#include "base/toml.hpp"

#include <mneedle/error.hpp>

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

using toml_file::Array;
using toml_file::Table;

const toml_file::Value* value_of(const Table& table, std::string_view key)
{
  const auto found = std::find_if(table.entries.begin(), table.entries.end(),
                                  [&](const auto& entry) { return entry.key == key; });
  return found == table.entries.end() ? nullptr : &found->value;
}

// Calls `take` with the id of each entry that counts, and its place.
template <typename Take>
void each_id(const Table& root, Take take)
{
  for (const auto& kind : root.entries) {
    const auto* entries = std::get_if<Array>(&kind.value.data);
    for (const auto& entry : entries == nullptr ? Array{} : *entries) {
      const auto* table = std::get_if<Table>(&entry.data);
      const auto* id = table == nullptr ? nullptr : value_of(*table, "id");
      const auto* text = id == nullptr ? nullptr : std::get_if<std::string>(&id->data);
      if (text != nullptr && value_of(*table, "removed") == nullptr) {
        take(*text, table->origin);
      }
    }
  }
}

} // namespace

Origin EntryPlaces::operator()(std::string_view id) const
{
  if (!std::exchange(read_, true)) {
    try {
      each_id(toml_file::parse(text_, file_, Fault::untrusted),
              [&](const std::string& one, const Origin& place) { places_.emplace(one, place); });
    } catch (const Error&) {
      places_.clear();
    }
  }
  const auto found = places_.find(id);
  return found == places_.end() ? Origin{file_} : found->second;
}

} // namespace mneedle
