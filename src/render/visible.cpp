#include "render/utf8.hpp"

#include <mneedle/render.hpp>

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string visible_character(const Character& character, LineBreak line_break)
{
  if (!character.code) {
    return fmt::format("\\x{:02x}", static_cast<unsigned char>(character.bytes.front()));
  }
  const auto code = static_cast<unsigned>(*character.code);
  if (code == '\n' && line_break == LineBreak::kept) {
    return "\n";
  }
  if (is_control(*character.code)) {
    return fmt::format("\\x{:02x}", code);
  }
  const bool escaped = moves_text(*character.code) || is_unseen(*character.code);
  return escaped ? fmt::format("\\u{{{:x}}}", code) : std::string{character.bytes};
}

} // namespace

std::string visible(std::string_view text, LineBreak line_break)
{
  if (is_plain(text)) {
    return std::string{text};
  }
  std::string result;
  each_character(text, [&](const Character& one) { result += visible_character(one, line_break); });
  return result;
}

} // namespace mneedle
