#include "base/toml.hpp"

#include "base/nesting.hpp"
#include "base/toml_plain.hpp"

// The parser asserts on some malformed headers, such as `[;x]`, where it
// would report an error a line later; asserting would end the program.
#define TOML_ASSERT(expr) static_cast<void>(0)
#include <toml++/toml.h>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle::toml_file {

namespace {

Position position_at(const toml::source_position& position)
{
  return {static_cast<int>(position.line), static_cast<int>(position.column)};
}

// A dotted key makes its tables where it stands itself, a header in front of its names.
Form form_of(const toml::key& key, const toml::table& table)
{
  if (table.is_inline()) {
    return Form::braces;
  }
  return key.source().begin == table.source().begin ? Form::dotted : Form::header;
}

Origin origin_at(const toml::source_position& position, const FileName& file)
{
  return {file, static_cast<int>(position.line), static_cast<int>(position.column)};
}

// Turns the parser's tree into plain values.
class Conversion {
public:
  Conversion(std::string_view file, Fault fault) : file_{file}, fault_{fault} {}

  Table table(const toml::table& source, Form form) const
  {
    Table result{{}, origin_at(source.source().begin, file_), form};
    for (auto&& [key, node] : source) {
      result.entries.push_back(
        {std::string{key.str()}, origin_at(key.source().begin, file_), value(key, node)});
    }
    // The parser sorts by name; people read from the top.
    std::stable_sort(result.entries.begin(), result.entries.end(), [](const auto& a, const auto& b) {
      return std::pair{a.key_origin.line, a.key_origin.column}
             < std::pair{b.key_origin.line, b.key_origin.column};
    });
    return result;
  }

private:
  Value value(const toml::key& key, const toml::node& node) const
  {
    const auto origin = origin_at(node.source().begin, file_);
    return {data(key, node, origin), origin, position_at(node.source().end)};
  }

  decltype(Value::data) data(const toml::key& key, const toml::node& node, const Origin& origin) const
  {
    switch (node.type()) {
    case toml::node_type::string:
      return node.as_string()->get();
    case toml::node_type::integer:
      return node.as_integer()->get();
    case toml::node_type::floating_point:
      return node.as_floating_point()->get();
    case toml::node_type::boolean:
      return node.as_boolean()->get();
    case toml::node_type::date:
      return date(node.as_date()->get(), origin);
    case toml::node_type::array:
      return array(key, *node.as_array());
    case toml::node_type::table:
      return table(*node.as_table(), form_of(key, *node.as_table()));
    default:
      return Timed{};
    }
  }

  Array array(const toml::key& key, const toml::array& source) const
  {
    Array result;
    for (const auto& node : source) {
      result.push_back(value(key, node));
    }
    return result;
  }

  Date date(const toml::date& source, const Origin& origin) const
  {
    const auto date = make_date(source.year, source.month, source.day);
    if (!date) {
      throw Error(
        fault_, origin,
        fmt::format("date {:04}-{:02}-{:02} is outside 1900 to 2200", source.year, source.month, source.day));
    }
    return *date;
  }

  FileName file_;
  Fault fault_;
};

} // namespace

std::string_view type_name(const Value& value)
{
  constexpr std::string_view names[] = {"a string", "an integer",          "a float",  "a boolean",
                                        "a date",   "a time or date-time", "an array", "a table"};
  return names[value.data.index()];
}

Table parse(std::string_view text, std::string_view file, Fault fault)
{
  if (auto plain = parse_plain(text, file)) {
    return *std::move(plain);
  }
  check_nesting(text, file, fault);
  try {
    return Conversion{file, fault}.table(toml::parse(text, std::string{file}), Form::root);
  } catch (const toml::parse_error& error) {
    throw Error(fault, origin_at(error.source().begin, file), std::string{error.description()});
  }
}

} // namespace mneedle::toml_file
