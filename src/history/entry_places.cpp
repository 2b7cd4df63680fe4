#include "history/entry_places.hpp"

#include "base/toml.hpp"
#include "history/reading.hpp"

#include <mneedle/error.hpp>

namespace mneedle {

namespace {

using toml_file::Array;
using toml_file::Table;

// Calls `take` with the id of a table, if it has one, and with where the table stands.
template <typename Take>
void take_id(const Table& table, Take take)
{
  for (const auto& [key, origin, value] : table.entries) {
    if (const auto* id = std::get_if<std::string>(&value.data); key == "id" && id != nullptr) {
      take(*id, table.origin);
    }
  }
}

// The same with each entry of a text; nothing where it cannot be read.
template <typename Take>
void each_id(std::string_view text, std::string_view file, Take take)
try {
  const auto root = toml_file::parse(text, file, Fault::untrusted);
  for (const auto& kind : root.entries) {
    if (const auto* entries = std::get_if<Array>(&kind.value.data)) {
      for (const auto& entry : *entries) {
        if (const auto* table = std::get_if<Table>(&entry.data)) {
          take_id(*table, take);
        }
      }
    }
  }
} catch (const Error&) {
}

} // namespace

EntryPlaces::EntryPlaces(const LogTexts& texts) : whole_{texts.folder}
{
  for (const auto& [year, text] : texts.years) {
    texts_.emplace_back(file_of(texts, year), text);
  }
}

Origin EntryPlaces::operator()(std::string_view id) const
{
  for (const auto& [file, text] : texts_) {
    if (!read_) {
      each_id(text, file, [&](const std::string& one, const Origin& place) { places_.emplace(one, place); });
    }
  }
  read_ = true;
  const auto found = places_.find(id);
  return found == places_.end() ? Origin{whole_} : found->second;
}

} // namespace mneedle
