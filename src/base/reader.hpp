#pragma once

#include "base/complaints.hpp"
#include "base/nearest.hpp"
#include "base/toml.hpp"

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/error.hpp>
#include <mneedle/words.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// One table, read strictly: every key is asked for once, by type, and what nobody asked for is a complaint.
// A getter returns nothing both for a key that is absent and for one that it complained about.
class TableReader {
public:
  TableReader(const toml_file::Table& table, Complaints& complaints);

  // Text without ASCII control characters except newline and tab. Empty text is a complaint.
  std::optional<std::string> text(std::string_view key);
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
  std::optional<bool> flag(std::string_view key);
  std::optional<Date> date(std::string_view key);
  // A float or integer in millimetres.
  std::optional<Depth> depth(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  const toml_file::Table* table(std::string_view key);
  // An array of tables; empty where the key is absent.
  std::vector<const toml_file::Table*> tables(std::string_view key);
  // Anything; the caller looks at its type.
  const toml_file::Value* any(std::string_view key);

  // A word of an enumeration. Unknown words are a complaint with a suggestion.
  template <typename Enum>
  std::optional<Enum> word(std::string_view key)
  {
    const auto* value = find(key);
    const auto index = value == nullptr ? std::nullopt : word_index(*value, words_of<Enum>());
    return index ? std::optional{static_cast<Enum>(*index)} : std::nullopt;
  }

  // The same, or another word for one.
  template <typename Enum>
  std::optional<Enum> word(std::string_view key, const Meaning& meaning)
  {
    const auto* value = value_at(key);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
    const auto meant = text == nullptr ? std::nullopt : parse_word<Enum>(*text, meaning);
    return meant && find(key) != nullptr ? meant : word<Enum>(key);
  }

  // An array of such words; empty where the key is absent.
  template <typename Enum>
  std::vector<Enum> words(std::string_view key)
  {
    std::vector<Enum> result;
    if (const auto* values = array(key)) {
      for (const auto& value : *values) {
        if (const auto index = word_index(value, words_of<Enum>())) {
          result.push_back(static_cast<Enum>(*index));
        }
      }
    }
    return result;
  }

  // The same, complaining when the key is absent.
  TableReader& require(std::string_view key);

  // Whether the key stands in the table, of whatever type.
  bool has(std::string_view key) const;

  void complain(std::string_view key, std::string message); // at the value of the key, else at the table
  void complain(std::string message);                       // at the table

  Origin origin() const { return table_.origin; }
  Origin origin(std::string_view key) const;

  // Complains about every key that nobody asked for. To be called last.
  void finish();

private:
  const toml_file::Value* value_at(std::string_view key) const;
  const toml_file::Value* find(std::string_view key);
  const toml_file::Array* array(std::string_view key);
  // The value as that type; nullptr where the key is absent, or holds another type, which is a complaint.
  template <typename T>
  const T* get_as(std::string_view key, std::string_view wanted);
  std::optional<std::size_t> word_index(const toml_file::Value& value,
                                        std::span<const std::string_view> known);

  const toml_file::Table& table_;
  Complaints& complaints_;
  std::vector<std::string_view> asked_;
};

} // namespace mneedle
