#include "base/json_reader.hpp"

#include "base/json_parts.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace mneedle::json_file {
namespace {

constexpr int deepest = 32;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Parser {
public:
  Parser(std::string_view text, std::string_view file, Complaints& complaints)
    : cursor_{text, file}, complaints_{complaints}
  {
  }

  Value document()
  {
    skip_blanks();
    auto value = read(0);
    skip_blanks();
    if (!cursor_.at_end()) {
      refuse(fmt::format("expected the end of the file, not {}", found(cursor_)));
    }
    return value;
  }

private:
  // The value ahead, inside so many others.
  Value read(int depth)
  {
    const auto origin = cursor_.origin();
    if (depth == deepest && (cursor_.peek() == '{' || cursor_.peek() == '[')) {
      refuse(fmt::format("nested deeper than {} levels", deepest));
    }
    switch (cursor_.peek()) {
    case '{':
      return {object(depth), origin};
    case '[':
      return {array(depth), origin};
    case '"':
      return {read_string(cursor_, complaints_), origin};
    default:
      return {is_letter(cursor_.peek()) ? literal() : number(), origin};
    }
  }

  using Data = decltype(Value::data);

  Data literal()
  {
    const auto origin = cursor_.origin();
    std::string name;
    while (is_letter(cursor_.peek())) {
      name += cursor_.take();
    }
    if (name == "null") {
      return Null{};
    }
    if (name != "true" && name != "false") {
      stop(origin, fmt::format("expected a value, not \"{}\"; texts stand in double quotes", name),
           complaints_);
    }
    return name == "true";
  }

  Data number()
  {
    const auto origin = cursor_.origin();
    std::string text;
    while (!cursor_.at_end()
           && std::string_view{"+-.0123456789eE"}.find(cursor_.peek()) != std::string_view::npos) {
      text += cursor_.take();
    }
    if (text.empty()) {
      refuse(fmt::format("expected a value, not {}", found(cursor_)));
    }
    if (!is_number(text)) {
      complaints_.add(origin, fmt::format("\"{}\" is no number of JSON; write it like 0.25", text));
    }
    return Number{std::move(text)};
  }

  Array array(int depth)
  {
    Array result;
    each(']', [&] { result.push_back(read(depth + 1)); });
    return result;
  }

  Object object(int depth)
  {
    Object result;
    std::map<std::string, int> lines;
    each('}', [&] {
      const auto origin = cursor_.origin();
      auto key = this->key();
      const auto [first, is_new] = lines.try_emplace(key, origin.line);
      if (!is_new) {
        complaints_.add(origin, fmt::format("key \"{}\" stands on line {} already; take one of the two out",
                                            key, first->second));
      }
      result.members.push_back({std::move(key), origin, read(depth + 1)});
    });
    return result;
  }

  // A key with its colon.
  std::string key()
  {
    if (cursor_.peek() != '"') {
      refuse(fmt::format("expected a key in double quotes, not {}", found(cursor_)));
    }
    auto key = read_string(cursor_, complaints_);
    skip_blanks();
    if (!cursor_.skip(":")) {
      refuse(fmt::format("expected \":\" behind the key \"{}\", not {}", key, found(cursor_)));
    }
    skip_blanks();
    return key;
  }

  // From the bracket ahead to the one that closes it, calling read_one before each comma.
  template <typename F>
  void each(char close, F read_one)
  {
    cursor_.take();
    skip_blanks();
    for (bool more = cursor_.peek() != close; more;) {
      read_one();
      skip_blanks();
      more = cursor_.skip(",");
      skip_blanks();
      if (more && cursor_.peek() == close) {
        refuse(fmt::format("a comma before \"{}\"; take the comma out", close));
      }
      if (!more && cursor_.peek() != close) {
        refuse(fmt::format("expected \",\" or \"{}\", not {}", close, found(cursor_)));
      }
    }
    cursor_.take();
  }

  void skip_blanks()
  {
    while (!cursor_.at_end() && std::string_view{" \t\r\n"}.find(cursor_.peek()) != std::string_view::npos) {
      cursor_.take();
    }
    if (cursor_.ahead("//") || cursor_.ahead("/*")) {
      refuse("JSON has no comments; take this one out");
    }
  }

  [[noreturn]] void refuse(std::string message) { stop(cursor_.origin(), std::move(message), complaints_); }

  Cursor cursor_;
  Complaints& complaints_;
};

} // namespace

void stop(const Origin& origin, std::string message, Complaints& complaints)
{
  complaints.add(origin, std::move(message));
  throw Stop{};
}

std::string found(const Cursor& cursor)
{
  return cursor.at_end() ? "the end of the file" : fmt::format("\"{}\"", cursor.character());
}

std::string_view type_name(const Value& value)
{
  constexpr std::string_view names[] = {"null",     "true or false", "a number",
                                        "a string", "an array",      "an object"};
  return names[value.data.index()];
}

std::optional<Value> parse(std::string_view text, std::string_view file, Complaints& complaints)
{
  if (!is_readable(text, file, complaints)) {
    return std::nullopt;
  }
  try {
    return Parser{text, file, complaints}.document();
  } catch (const Stop&) {
    return std::nullopt;
  }
}

} // namespace mneedle::json_file
