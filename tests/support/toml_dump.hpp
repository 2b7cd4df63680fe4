#pragma once

#include "base/toml.hpp"

#include <fmt/format.h>

#include <string>

namespace mneedle::toml_file {

enum class Places { no, yes };

// Everything that the values say, with every place or with none.
class Dump {
public:
  explicit Dump(Places places) : places_{places} {}

  std::string of(const Table& table)
  {
    (*this)(table);
    return text_;
  }
  std::string of(const Value& value)
  {
    put(value);
    return text_;
  }

  void operator()(const std::string& value) { text_ += fmt::format("{:?}\n", value); }
  void operator()(std::int64_t value) { text_ += fmt::format("{}\n", value); }
  void operator()(double value) { text_ += fmt::format("{:a}\n", value); }
  void operator()(bool value) { text_ += value ? "true\n" : "false\n"; }
  void operator()(Date value) { text_ += to_string(value) + "\n"; }
  void operator()(Timed) { text_ += "timed\n"; }
  void operator()(const Array& value)
  {
    text_ += "[\n";
    for (const auto& item : value) {
      put(item);
    }
    text_ += "]\n";
  }
  void operator()(const Table& table)
  {
    text_ += "{\n";
    if (places_ == Places::yes) {
      text_ += fmt::format("form {} ", static_cast<int>(table.form));
    }
    put(table.origin);
    for (const auto& entry : table.entries) {
      text_ += fmt::format("{:?} ", entry.key);
      put(entry.key_origin);
      put(entry.value);
    }
    text_ += "}\n";
  }

private:
  void put(const Origin& origin)
  {
    if (places_ == Places::yes) {
      text_ += to_string(Complaint{origin, ""});
    }
  }
  void put(const Value& value)
  {
    put(value.origin);
    if (places_ == Places::yes) {
      text_ += fmt::format("to {}:{} ", value.end.line, value.end.column);
    }
    std::visit(*this, value.data);
  }

  Places places_;
  std::string text_;
};

// As the parser reads it: a comment that is not ASCII is no matter for the plain reader, and moves nothing.
inline Table parsed_in_full(const std::string& text)
{
  return parse(text + "\n# \xc3\xa9", "a.toml", Fault::untrusted);
}

} // namespace mneedle::toml_file
