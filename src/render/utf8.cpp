#include "render/utf8.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

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

int columns_of(std::string_view text)
{
  if (is_plain(text)) {
    return static_cast<int>(text.size());
  }
  int columns = 0;
  each_character(text, [&](const Character&) { ++columns; });
  return columns;
}

} // namespace mneedle
