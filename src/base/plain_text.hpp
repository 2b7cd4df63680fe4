#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

// What files of every format ask of their values, in the same words.

namespace mneedle {

// What is wrong with a text at `key`: it has to say something, without ASCII control characters except newline and
// tab. Nothing where all is well.
inline std::optional<std::string> wrong_text(std::string_view key, std::string_view text)
{
  const auto acts = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
  };
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) {
    return fmt::format("\"{}\" is empty", key);
  }
  if (std::any_of(text.begin(), text.end(), acts)) {
    return fmt::format("\"{}\" holds a control character", key);
  }
  return std::nullopt;
}

// For what depth_from_millimetres refuses.
inline std::string not_a_depth(std::string_view key, std::string_view number)
{
  return fmt::format("\"{}\" must be from 0 to 100 millimetres in steps of 0.001, not {}", key, number);
}

} // namespace mneedle
