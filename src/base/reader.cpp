#include "base/reader.hpp"

#include "base/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle {

using toml_file::Array;
using toml_file::Table;
using toml_file::Value;

namespace {

// As many as a session of the log may have.
constexpr std::size_t keys_of_entry = 16;

std::string wrong_type(std::string_view key, std::string_view wanted, const Value& value)
{
  return fmt::format("\"{}\" must be {}, not {}", key, wanted, type_name(value));
}

} // namespace

TableReader::TableReader(const Table& table, Complaints& complaints) : table_{table}, complaints_{complaints}
{
  asked_.reserve(keys_of_entry);
}

const Value* TableReader::value_at(std::string_view key) const
{
  const auto found = std::find_if(table_.entries.begin(), table_.entries.end(),
                                  [&](const Table::Entry& entry) { return entry.key == key; });
  return found == table_.entries.end() ? nullptr : &found->value;
}

const Value* TableReader::find(std::string_view key)
{
  asked_.push_back(key);
  return value_at(key);
}

bool TableReader::has(std::string_view key) const { return value_at(key) != nullptr; }

Origin TableReader::origin(std::string_view key) const
{
  const auto* value = value_at(key);
  return value == nullptr ? table_.origin : value->origin;
}

void TableReader::complain(std::string_view key, std::string message)
{
  complaints_.add(origin(key), std::move(message));
}

void TableReader::complain(std::string message) { complaints_.add(table_.origin, std::move(message)); }

TableReader& TableReader::require(std::string_view key)
{
  if (!has(key)) {
    complain(fmt::format("missing \"{}\"", key));
  }
  return *this;
}

template <typename T>
const T* TableReader::get_as(std::string_view key, std::string_view wanted)
{
  const auto* value = find(key);
  const auto* data = value == nullptr ? nullptr : std::get_if<T>(&value->data);
  if (value != nullptr && data == nullptr) {
    complain(key, wrong_type(key, wanted, *value));
  }
  return data;
}

std::optional<std::string> TableReader::text(std::string_view key)
{
  const auto* text = get_as<std::string>(key, "a string");
  if (text == nullptr) {
    return std::nullopt;
  }
  if (auto wrong = wrong_text(key, *text)) {
    complain(key, std::move(*wrong));
    return std::nullopt;
  }
  return *text;
}

std::optional<std::int64_t> TableReader::integer(std::string_view key, std::int64_t least, std::int64_t most)
{
  const auto* number = get_as<std::int64_t>(key, "a whole number");
  if (number == nullptr) {
    return std::nullopt;
  }
  if (*number < least || *number > most) {
    complain(key, fmt::format("\"{}\" must be from {} to {}, not {}", key, least, most, *number));
    return std::nullopt;
  }
  return *number;
}

std::optional<bool> TableReader::flag(std::string_view key)
{
  const auto* flag = get_as<bool>(key, "true or false");
  return flag == nullptr ? std::nullopt : std::optional{*flag};
}

std::optional<Date> TableReader::date(std::string_view key)
{
  const auto* date = get_as<Date>(key, "a date such as 2026-03-16, without quotes");
  return date == nullptr ? std::nullopt : std::optional{*date};
}

std::optional<Depth> TableReader::depth(std::string_view key)
{
  const auto* value = find(key);
  if (value == nullptr) {
    return std::nullopt;
  }
  const auto* real = std::get_if<double>(&value->data);
  const auto* whole = std::get_if<std::int64_t>(&value->data);
  if (real == nullptr && whole == nullptr) {
    complain(key, wrong_type(key, "a length in millimetres such as 0.25", *value));
    return std::nullopt;
  }
  const auto number = real != nullptr ? *real : static_cast<double>(*whole);
  const auto depth = depth_from_millimetres(number);
  if (!depth) {
    complain(key, not_a_depth(key, fmt::format("{}", number)));
  }
  return depth;
}

std::vector<std::string> TableReader::texts(std::string_view key)
{
  const auto* array = get_as<Array>(key, "an array of strings");
  if (array == nullptr) {
    return {};
  }
  std::vector<std::string> result;
  for (const auto& item : *array) {
    const auto* text = std::get_if<std::string>(&item.data);
    if (text == nullptr || wrong_text(key, *text)) {
      complaints_.add(item.origin, fmt::format("\"{}\" must hold plain, non-empty strings", key));
    } else {
      result.push_back(*text);
    }
  }
  return result;
}

const Table* TableReader::table(std::string_view key) { return get_as<Table>(key, "a table"); }

std::vector<const Table*> TableReader::tables(std::string_view key)
{
  const auto* value = find(key);
  if (value == nullptr) {
    return {};
  }
  const auto* array = std::get_if<Array>(&value->data);
  if (array == nullptr) {
    complain(key, fmt::format("\"{0}\" must be an array of tables: write [[{0}]]", key));
    return {};
  }
  std::vector<const Table*> result;
  for (const auto& item : *array) {
    if (const auto* table = std::get_if<Table>(&item.data)) {
      result.push_back(table);
    } else {
      complaints_.add(item.origin, wrong_type(key, "an array of tables", item));
    }
  }
  return result;
}

const Value* TableReader::any(std::string_view key) { return find(key); }

std::optional<std::size_t> TableReader::word_index(const Value& value,
                                                   std::span<const std::string_view> known)
{
  const auto* text = std::get_if<std::string>(&value.data);
  if (text == nullptr) {
    complaints_.add(value.origin,
                    fmt::format("expected one of {}, not {}", fmt::join(known, ", "), type_name(value)));
    return std::nullopt;
  }
  const auto found = std::find(known.begin(), known.end(), *text);
  if (found == known.end()) {
    complaints_.add(value.origin, unknown_word(*text, known));
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - known.begin());
}

const Array* TableReader::array(std::string_view key) { return get_as<Array>(key, "an array"); }

void TableReader::finish()
{
  for (const auto& entry : table_.entries) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) == asked_.end()) {
      complaints_.add(entry.key_origin,
                      fmt::format("unknown key \"{}\"{}", entry.key, did_you_mean(entry.key, asked_)));
    }
  }
}

} // namespace mneedle
