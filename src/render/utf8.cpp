#include "render/utf8.hpp"

#include "base/utf8.hpp"
#include "render/character_widths.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace mneedle {
namespace {

unsigned byte_at(std::string_view text, std::size_t index) { return static_cast<unsigned char>(text[index]); }

// Of a well-formed sequence.
char32_t decode(std::string_view bytes)
{
  constexpr std::array first_bits{0x7fU, 0x1fU, 0x0fU, 0x07U};
  char32_t code = byte_at(bytes, 0) & first_bits[bytes.size() - 1];
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    code = (code << 6) | (byte_at(bytes, i) & 0x3fU);
  }
  return code;
}

bool is_among(char32_t code, std::span<const CodeRange> ranges)
{
  const auto found = std::upper_bound(ranges.begin(), ranges.end(), code,
                                      [](char32_t one, const CodeRange& range) { return one < range.first; });
  return found != ranges.begin() && code <= std::prev(found)->last;
}

bool joins(char32_t code) { return code == 0x200d; }

// Whether it changes the character before it.
bool extends(char32_t code) { return columns_of(code) == 0 || (code >= 0x1f3fb && code <= 0x1f3ff); }

} // namespace

Character first_character(std::string_view text)
{
  const auto size = utf8_length(text);
  if (size == 0) {
    return {text.substr(0, 1), std::nullopt};
  }
  const auto bytes = text.substr(0, size);
  return {bytes, decode(bytes)};
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7f && code < 0xa0); }

bool moves_text(char32_t code)
{
  return (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e
         || code == 0x200f || code == 0x061c;
}

bool is_unseen(char32_t code)
{
  return code == 0x200b || (code >= 0x2060 && code <= 0x2064) || code == 0xfeff
         || (code >= 0xe0000 && code <= 0xe007f);
}

bool is_plain(std::string_view text)
{
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

int columns_of(char32_t code)
{
  constexpr char32_t first_other = 0x300; // all before take one
  if (code < first_other) {
    return 1;
  }
  return is_among(code, no_columns) ? 0 : is_among(code, two_columns) ? 2 : 1;
}

int columns_of(std::string_view text)
{
  if (is_plain(text)) {
    return static_cast<int>(text.size());
  }
  int columns = 0;
  each_character(text, [&](const Character& one) { columns += one.code ? columns_of(*one.code) : 1; });
  return columns;
}

std::string_view first_cluster(std::string_view text)
{
  auto last = first_character(text);
  auto size = last.bytes.size();
  while (size < text.size()) {
    const auto next = first_character(text.substr(size));
    if (!next.code || !(extends(*next.code) || (last.code && joins(*last.code)))) {
      break;
    }
    size += next.bytes.size();
    last = next;
  }
  return text.substr(0, size);
}

} // namespace mneedle
