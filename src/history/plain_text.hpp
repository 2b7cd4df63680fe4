#pragma once

#include "base/whole_number.hpp"

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mneedle {

// What a byte may stand in.
class Letters {
public:
  static constexpr unsigned char name = 1;    // of ids, devices, steps and events
  static constexpr unsigned char plain = 2;   // in a string as it is
  static constexpr unsigned char comment = 4; // also quotes and backslashes
  static constexpr unsigned char digit = 8;
  static constexpr unsigned char key = 16;

  constexpr Letters()
  {
    for (int byte = 0; byte < 256; ++byte) {
      const auto c = static_cast<char>(byte);
      const bool control = (byte < 0x20 && c != '\t') || byte == 0x7f;
      const bool number = c >= '0' && c <= '9';
      const bool in_name = number || (c >= 'a' && c <= 'z') || c == '-';
      kinds_[static_cast<std::size_t>(byte)] = static_cast<unsigned char>(
        (in_name ? name : 0) | (control || c == '"' || c == '\\' ? 0 : plain) | (control ? 0 : comment)
        | (number ? digit : 0) | (in_name || c == '_' ? key : 0));
    }
  }

  constexpr bool are(char c, unsigned char kind) const
  {
    return (kinds_[static_cast<unsigned char>(c)] & kind) != 0;
  }

private:
  std::array<unsigned char, 256> kinds_{};
};

// A log's text, read from left to right. Whatever it gives nothing for ends the plain reading. Every command reads every byte,
// so what is asked most is asked in the fewest steps.
class PlainText {
public:
  // It has to end with a line break, at which everything stops.
  explicit PlainText(std::string_view text) : begin_{text.data()}, at_{begin_}, end_{begin_ + text.size()} {}

  bool at_end() const { return at_ == end_; }
  std::size_t offset() const { return static_cast<std::size_t>(at_ - begin_); }
  bool ahead(char sign) const { return *at_ == sign; }

  // Goes to the next line, if nothing more stands on this one but blanks and a comment without control characters.
  bool end_line()
  {
    if (*at_ != '\n') {
      skip_blanks();
      if (*at_ == '#') {
        run(Letters::comment);
      }
      const bool pair = *at_ == '\r' && at_[1] == '\n';
      at_ += pair ? 1 : 0;
      if (*at_ != '\n') {
        return false;
      }
    }
    ++at_;
    return true;
  }

  bool skip(char sign)
  {
    const bool found = *at_ == sign;
    at_ += found ? 1 : 0;
    return found;
  }

  void skip_blanks()
  {
    while (*at_ == ' ' || *at_ == '\t') {
      ++at_;
    }
  }

  // A key and the "=" behind it, given as "key = "; where it is another key, nothing is read.
  bool skip_key(std::string_view key)
  {
    const auto left = static_cast<std::size_t>(end_ - at_);
    if (*at_ == key.front() && left > key.size() && std::memcmp(at_, key.data(), key.size()) == 0) {
      at_ += key.size();
      skip_blanks();
      return true;
    }
    return skip_spaced_key(key.substr(0, key.size() - std::string_view{" = "}.size()));
  }

  // Letters of names; may be empty.
  std::string_view name() { return run(Letters::name); }

  std::optional<Date> date()
  {
    const auto text = run(Letters::name);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
      return std::nullopt;
    }
    int value = 0;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
      if (!letters.are(text[at], Letters::digit)) {
        return std::nullopt;
      }
      value = value * 10 + (text[at] - '0');
    }
    return make_date(value / 10000, value / 100 % 100, value % 100);
  }

  std::optional<bool> flag()
  {
    const auto text = run(Letters::name);
    return text == "true" || text == "false" ? std::optional{text == "true"} : std::nullopt;
  }

  // From 1.
  std::optional<int> number()
  {
    const auto digits = run(Letters::digit);
    const bool plain = !digits.empty() && digits.front() != '0';
    return plain ? whole_number(digits, std::numeric_limits<int>::max()) : std::nullopt;
  }

  // Up to three digits behind the point: a finer depth is refused anyway.
  std::optional<Depth> depth()
  {
    constexpr int digits_of_thousandths = 3;
    const auto whole = run(Letters::digit);
    const auto part = skip('.') ? std::optional{run(Letters::digit)} : std::nullopt;
    if (whole.empty() || whole.size() > 3 || (whole.size() > 1 && whole.front() == '0')
        || (part && (part->empty() || part->size() > digits_of_thousandths))) {
      return std::nullopt;
    }
    int micrometres = 0;
    for (const char c : whole) {
      micrometres = micrometres * 10 + (c - '0');
    }
    for (std::size_t i = 0; i < digits_of_thousandths; ++i) {
      micrometres = micrometres * 10 + (part && i < part->size() ? (*part)[i] - '0' : 0);
    }
    constexpr int most = 100'000;
    return micrometres <= most ? std::optional{Depth::micrometres(micrometres)} : std::nullopt;
  }

  // A string between quotes as it stands in the text, without escapes; empty where it is none.
  std::string_view plain_string()
  {
    if (!skip('"')) {
      return {};
    }
    const auto inside = run(Letters::plain);
    return skip('"') ? inside : std::string_view{};
  }

  // The same of a name.
  std::string_view name_string()
  {
    if (!skip('"')) {
      return {};
    }
    const auto inside = run(Letters::name);
    return skip('"') ? inside : std::string_view{};
  }

  // The same with the escapes of quotes, backslashes, newlines and tabs; nothing for an empty one.
  std::optional<std::string> string()
  {
    if (!skip('"')) {
      return std::nullopt;
    }
    std::string text{run(Letters::plain)};
    while (skip('\\')) {
      const auto letter = escaped();
      if (letter == '\0') {
        return std::nullopt;
      }
      (text += letter) += run(Letters::plain);
    }
    return skip('"') && !text.empty() ? std::optional{std::move(text)} : std::nullopt;
  }

private:
  static constexpr Letters letters{};

  // Up to the first byte that is of another kind. A line break is of none.
  std::string_view run(unsigned char kind)
  {
    const auto* const begin = at_;
    while (letters.are(*at_, kind)) {
      ++at_;
    }
    return {begin, static_cast<std::size_t>(at_ - begin)};
  }

  // The same with any blanks around the "=".
  bool skip_spaced_key(std::string_view key)
  {
    const auto* const begin = at_;
    if (run(Letters::key) == key) {
      skip_blanks();
      if (skip('=')) {
        skip_blanks();
        return true;
      }
    }
    at_ = begin;
    return false;
  }

  // What is meant by the letter behind a backslash; NUL for what only the parser knows.
  char escaped()
  {
    switch (*at_++) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case 'n':
      return '\n';
    case 't':
      return '\t';
    default:
      return '\0';
    }
  }

  const char* begin_;
  const char* at_;
  const char* end_;
};

} // namespace mneedle
