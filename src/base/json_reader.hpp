#pragma once

#include "base/complaints.hpp"

#include <mneedle/error.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// JSON as plain values with their places, read strictly (RFC 8259).

namespace mneedle::json_file {

struct Null {};

// As it is written: what it means is for those to say who know the unit.
struct Number {
  std::string text;
};

struct Value;

using Array = std::vector<Value>;

// In the order of the file.
struct Object {
  struct Member;
  std::vector<Member> members;
};

struct Value {
  std::variant<Null, bool, Number, std::string, Array, Object> data;
  Origin origin;
};

struct Object::Member {
  std::string key;
  Origin key_origin;
  Value value;
};

// "a string", "null", … for messages.
std::string_view type_name(const Value& value);

// Complains about everything that is not JSON: comments, trailing commas, keys that stand twice, control
// characters and halves of surrogate pairs in strings, bytes that are not UTF-8, anything behind the value, more
// than 32 levels. Nothing where so much is wrong that there is no value; a value that was complained about may
// still come, so that more can be said about it.
std::optional<Value> parse(std::string_view text, std::string_view file, Complaints& complaints);

} // namespace mneedle::json_file
