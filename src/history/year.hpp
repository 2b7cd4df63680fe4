#pragma once

#include "base/toml.hpp"

#include <mneedle/history.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mneedle {

// A year file as read.
struct Year {
  History history;
  bool carried = false; // it took over what was open when it was begun
};

// To copy every entry of a long log costs as much as to read it.
using SharedYear = std::shared_ptr<const Year>;

// Throws Error (untrusted) as parse_history does; given the year that the file is for, also where an entry is dated after
// it, since a reader that needs no old files would pass it over.
Year read_year(const toml_file::Table& table, std::optional<int> year = std::nullopt);
Year parse_year(std::string_view text, std::string_view file, std::optional<int> year = std::nullopt);

// Throws Error (untrusted) where a text ends within a number, with no line break behind it: it may be what is left of a
// longer one, 0.2 of 0.25.
void refuse_cut_number(std::string_view text, std::string_view file);

// "2026.toml".
std::string year_name(int year);

} // namespace mneedle
