#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace mneedle {

// Reads plain decimal digits and nothing else: no sign, no blank, nothing above `most`.
inline std::optional<int> whole_number(std::string_view text, int most)
{
  int value = 0;
  const auto* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, value);
  const bool whole = error == std::errc{} && end == last && text.front() != '-';
  return whole && value <= most ? std::optional{value} : std::nullopt;
}

} // namespace mneedle
