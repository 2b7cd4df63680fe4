#pragma once

#include <mneedle/date.hpp>
#include <mneedle/error.hpp>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// TOML as plain values with their places. The only door to the parser.

namespace mneedle::toml_file {

struct Value;

using Array = std::vector<Value>;

// A line and a column of a text, both from 1; columns count code points.
struct Position {
  int line = 0;
  int column = 0;

  friend auto operator<=>(const Position&, const Position&) = default;
};

// How a table came about: the whole file; a header such as `[x]`, `[[x]]` or, for x, `[x.y]`; a dotted key such as
// `x.y = 1`; or braces.
enum class Form { root, header, dotted, braces };

// In the order of the file as far as places tell.
struct Table {
  struct Entry;
  std::vector<Entry> entries;
  Origin origin;
  Form form = Form::root;
};

// A time of day or a date-time: mneedle has no use for one.
struct Timed {};

struct Value {
  std::variant<std::string, std::int64_t, double, bool, Date, Timed, Array, Table> data;
  Origin origin;
  Position end; // behind its last character; of a table by header or by dotted key, behind that
};

struct Table::Entry {
  std::string key;
  Origin key_origin;
  Value value;
};

// "a string", "an integer", … for messages.
std::string_view type_name(const Value& value);

// Throws Error (`fault`) with the place for what is not TOML, is not UTF-8, nests deeper than 32 or has a date
// outside 1900 to 2200.
Table parse(std::string_view text, std::string_view file, Fault fault);

} // namespace mneedle::toml_file
