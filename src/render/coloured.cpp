#include "render/coloured.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string_view code_of(Tone tone)
{
  switch (tone) {
  case Tone::good:
    return "1;36"; // cyan against red, which no kind of colour blindness confuses
  case Tone::careful:
    return "33";
  case Tone::bad:
    return "1;31";
  case Tone::strong:
    return "1";
  case Tone::dim:
    return "2";
  case Tone::reverse:
    return "7";
  case Tone::plain:
    break;
  }
  return "";
}

} // namespace

std::string coloured(std::string lines, const std::vector<TonedWord>& toned)
{
  std::size_t from = 0;
  for (const auto& [part, tone] : toned) {
    const auto code = code_of(tone);
    const auto start = part.empty() ? std::string::npos : lines.find(part, from);
    if (code.empty() || start == std::string::npos) {
      continue;
    }
    const auto words = fmt::format("\x1b[{}m{}\x1b[0m", code, part);
    lines.replace(start, part.size(), words);
    from = start + words.size();
  }
  return lines;
}

} // namespace mneedle
