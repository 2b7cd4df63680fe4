#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace mneedle {

// How many bytes the well-formed UTF-8 sequence at the start of `text` has; 0 where there is none.
inline std::size_t utf8_length(std::string_view text)
{
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
  const auto lead = byte(0);
  if (lead < 0x80) {
    return text.empty() ? 0 : 1;
  }
  if (lead >= 0xc2 && lead < 0xe0) {
    return follows(1) ? 2 : 0;
  }
  if (lead >= 0xe0 && lead < 0xf0) {
    // Neither longer than needed nor half of a surrogate pair.
    const bool allowed = (lead != 0xe0 || byte(1) >= 0xa0) && (lead != 0xed || byte(1) < 0xa0);
    return allowed && follows(1) && follows(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead < 0xf5) {
    const bool allowed = (lead != 0xf0 || byte(1) >= 0x90) && (lead != 0xf4 || byte(1) < 0x90);
    return allowed && follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

// How many bytes at the start of `text` are ASCII, counted in blocks: most texts are to their end.
inline std::size_t ascii_blocks(std::string_view text)
{
  constexpr std::size_t block = 32;
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::size_t at = 0;
  for (std::uint64_t words[4]; at + block <= text.size(); at += block) {
    std::memcpy(words, text.data() + at, block);
    if (((words[0] | words[1] | words[2] | words[3]) & high_bits) != 0) {
      break;
    }
  }
  return at;
}

// How many bytes at the start of `text` are well-formed: all of them, or up to the first that is not.
inline std::size_t valid_utf8(std::string_view text)
{
  std::size_t at = ascii_blocks(text);
  while (at < text.size()) {
    const auto length = utf8_length(text.substr(at));
    if (length == 0) {
      break;
    }
    at += length;
  }
  return at;
}

} // namespace mneedle
