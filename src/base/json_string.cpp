#include "base/json_parts.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace mneedle::json_file {
namespace {

bool is_high(char32_t code) { return code >= 0xd800 && code < 0xdc00; }
bool is_low(char32_t code) { return code >= 0xdc00 && code < 0xe000; }

// What an escape of one letter stands for; NUL where there is none such.
char short_escape(char letter)
{
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  const auto found = letters.find(letter);
  return found == std::string_view::npos ? '\0' : meanings[found];
}

class StringReader {
public:
  StringReader(Cursor& cursor, Complaints& complaints) : cursor_{cursor}, complaints_{complaints} {}

  std::string read()
  {
    const auto opening = cursor_.origin();
    cursor_.take();
    while (cursor_.peek() != '"') {
      if (cursor_.at_end() || cursor_.peek() == '\n' || cursor_.ahead("\r\n")) {
        stop(opening,
             "this string does not end on its line; close it with a quote, and write a line break as \\n",
             complaints_);
      }
      take_character();
    }
    cursor_.take();
    return std::move(text_);
  }

private:
  void take_character()
  {
    const auto origin = cursor_.origin();
    const char byte = cursor_.take();
    if (byte == '\\') {
      escape(origin);
      return;
    }
    if (static_cast<unsigned char>(byte) < 0x20) {
      complaints_.add(origin, fmt::format("a control character in a string; write it as \\u{:04x}", byte));
    }
    text_ += byte;
  }

  void escape(const Origin& origin)
  {
    if (cursor_.skip("u")) {
      code(origin);
    } else if (const char meaning = short_escape(cursor_.peek())) {
      cursor_.take();
      text_ += meaning;
    } else if (!cursor_.at_end()) {
      complaints_.add(origin,
                      fmt::format("there is no escape with {}; write \\\\ for a backslash", found(cursor_)));
    }
  }

  void code(const Origin& origin)
  {
    auto code = four_digits(origin);
    if (!code) {
      return;
    }
    if (is_high(*code) && cursor_.ahead("\\u")) {
      cursor_.skip("\\u");
      const auto low = four_digits(origin);
      if (!low) {
        return;
      }
      code = is_low(*low) ? 0x10000 + ((*code - 0xd800) << 10) + (*low - 0xdc00) : *code;
    }
    if (is_high(*code) || is_low(*code)) {
      complaints_.add(origin, "half of a surrogate pair; a character above \\uffff takes both");
      return;
    }
    append_utf8(*code, text_);
  }

  std::optional<char32_t> four_digits(const Origin& origin)
  {
    std::string digits;
    while (digits.size() < 4 && is_hex(cursor_.peek())) {
      digits += cursor_.take();
    }
    if (digits.size() < 4) {
      complaints_.add(origin, "\\u needs four hexadecimal digits, such as \\u00e9");
      return std::nullopt;
    }
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return static_cast<char32_t>(value);
  }

  static bool is_hex(char c)
  {
    return c != '\0' && std::string_view{"0123456789abcdefABCDEF"}.find(c) != std::string_view::npos;
  }

  Cursor& cursor_;
  Complaints& complaints_;
  std::string text_;
};

} // namespace

std::string read_string(Cursor& cursor, Complaints& complaints)
{
  return StringReader{cursor, complaints}.read();
}

} // namespace mneedle::json_file
