#pragma once

#include "base/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

// What ids, devices, steps and events are called: lower-case letters, digits and "-".
inline bool is_name(std::string_view text)
{
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

inline std::string not_a_name(std::string_view key, std::string_view text)
{
  return fmt::format("\"{}\" must be lower-case letters, digits and \"-\", not \"{}\"", key, text);
}

// The name at `key`; empty where it is absent or no name, which is then a complaint.
inline std::string read_name(TableReader& table, std::string_view key)
{
  auto text = table.text(key);
  if (text && !is_name(*text)) {
    table.complain(key, not_a_name(key, *text));
    return "";
  }
  return std::move(text).value_or("");
}

// Calls complain(message) for each name of a list that is none, or stands there twice.
template <typename Complain>
void check_names(std::string_view key, const std::vector<std::string>& names, Complain complain)
{
  std::set<std::string_view> before;
  for (const auto& name : names) {
    if (!is_name(name)) {
      complain(not_a_name(key, name));
    } else if (!before.insert(name).second) {
      complain(fmt::format("\"{}\" names \"{}\" twice", key, name));
    }
  }
}

// The names of the array at `key`, each at most once.
inline std::vector<std::string> read_names(TableReader& table, std::string_view key)
{
  auto names = table.texts(key);
  check_names(key, names, [&](std::string message) { table.complain(key, std::move(message)); });
  return names;
}

} // namespace mneedle
