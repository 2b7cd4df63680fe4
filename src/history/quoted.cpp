#include "history/block.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

std::string escaped(unsigned code)
{
  switch (code) {
  case '"':
    return "\\\"";
  case '\\':
    return "\\\\";
  case '\n':
    return "\\n";
  case '\t':
    return "\\t";
  default:
    return fmt::format("\\u{:04X}", code);
  }
}

bool needs_escape(unsigned code) { return code < 0x20 || code == 0x7f || code == '"' || code == '\\'; }

} // namespace

std::string quoted(std::string_view text)
{
  std::string result = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
      result += escaped(next); // the control characters above ASCII, two bytes each
      ++i;
    } else if (needs_escape(byte)) {
      result += escaped(byte);
    } else {
      result += text[i];
    }
  }
  return result + '"';
}

} // namespace mneedle
