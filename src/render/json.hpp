#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// JSON with its keys in the order in which they were put.

namespace mneedle::json {

// As a string of JSON, which YAML reads as well.
std::string quoted(std::string_view text);

class Value;
using Array = std::vector<Value>;

class Object {
public:
  Object& put(std::string key, Value value);
  // Left out where there is nothing to say.
  Object& put_text(std::string key, std::string_view text);
  template <typename T>
  Object& put_some(std::string key, const std::optional<T>& value);

  const std::vector<std::pair<std::string, Value>>& members() const { return members_; }

private:
  std::vector<std::pair<std::string, Value>> members_;
};

class Value {
public:
  Value(std::string text) : data_{std::move(text)} {}
  Value(std::string_view text) : data_{std::string{text}} {}
  Value(const char* text) : data_{std::string{text}} {}
  Value(int number) : data_{number} {}
  Value(double number) : data_{number} {}
  Value(bool truth) : data_{truth} {}
  Value(Array array) : data_{std::move(array)} {}
  Value(Object object) : data_{std::move(object)} {}

  const auto& data() const { return data_; }

private:
  std::variant<std::string, int, double, bool, Array, Object> data_;
};

template <typename T>
Object& Object::put_some(std::string key, const std::optional<T>& value)
{
  return value ? put(std::move(key), Value{*value}) : *this;
}

// Every element of a list as f makes it.
template <typename List, typename F>
Array array_of(const List& list, F f)
{
  Array array;
  for (const auto& element : list) {
    array.push_back(f(element));
  }
  return array;
}

// Indented by two spaces, with a line break at the end. Control and bidi characters are escaped; bytes that are
// not UTF-8 become U+FFFD, since JSON cannot hold them.
std::string to_text(const Object& object);

} // namespace mneedle::json
