#include "render/page.hpp"

#include "render/wrap.hpp"

#include <fmt/format.h>

#include <limits>

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
  case Tone::plain:
    break;
  }
  return "";
}

// Colours the words where they stand first, one after the other; after wrapping, so that no code counts as a column.
std::string toned(std::string line, const Paragraph& paragraph, const Style& style)
{
  std::size_t from = 0;
  for (const auto& [part, tone] : paragraph.toned) {
    const auto code = code_of(tone);
    const auto start = line.find(part, from);
    if (style.colour == Colour::no || start == std::string::npos) {
      return line;
    }
    const auto coloured = code.empty() || part.empty() ? part : fmt::format("\x1b[{}m{}\x1b[0m", code, part);
    line.replace(start, part.size(), coloured);
    from = start + coloured.size();
  }
  return line;
}

std::string to_lines(const Paragraph& paragraph, const Style& style, int width)
{
  return toned(wrap(paragraph.lead, paragraph.text, paragraph.hanging, width), paragraph, style) + "\n";
}

} // namespace

Tone tone_of(std::string_view severity)
{
  if (severity == "pass" || severity == "ready") {
    return Tone::good;
  }
  const auto known = parse_word<Severity>(severity);
  return !known || *known == Severity::note ? Tone::plain : blocks(*known) ? Tone::bad : Tone::careful;
}

Page& Page::add(Paragraph paragraph)
{
  paragraphs_.push_back(std::move(paragraph));
  return *this;
}

Page& Page::add(std::string lead, std::string text, int hanging)
{
  return add({std::move(lead), std::move(text), hanging});
}

Page& Page::add_text(std::string lead, std::string text, int hanging)
{
  return text.empty() ? *this : add(std::move(lead), std::move(text), hanging);
}

Page& Page::heading(std::string text) { return gap().add(std::move(text), "", 0); }

Page& Page::gap() { return add({}); }

std::string Page::to_text(const Style& style) const
{
  if (style.amount == Amount::first_line) {
    return to_lines(paragraphs_.front(), style, std::numeric_limits<int>::max());
  }
  std::string text;
  for (const auto& paragraph : paragraphs_) {
    text += to_lines(paragraph, style, style.width);
  }
  return text;
}

} // namespace mneedle
