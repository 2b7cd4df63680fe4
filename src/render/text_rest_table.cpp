#include "render/rest_words.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string line(std::string_view first, const std::array<std::string, 4>& cells)
{
  auto text = fmt::format("  {:<14}", first);
  for (const auto& cell : cells) {
    text += fmt::format("{:<15}", cell);
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::array<std::string, 4> in_words(const RestCells& cells)
{
  return {cell_words(cells[0]), cell_words(cells[1]), cell_words(cells[2]), cell_words(cells[3])};
}

// Each cell in the colour of what a check says of such needles; the words stand in the cell.
Paragraph toned_line(std::string_view first, const RestCells& cells)
{
  const auto words = in_words(cells);
  Paragraph paragraph{line(first, words), "", 0, {{std::string{first}, Tone::plain}}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto& severity = cells[i].severity;
    paragraph.toned.push_back({words[i], severity ? tone_of(word(*severity)) : Tone::good});
  }
  return paragraph;
}

std::array<std::string, 4> levels()
{
  std::array<std::string, 4> words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i] = word(static_cast<Sensitivity>(i));
  }
  return words;
}

void add_table(const RestTable& table, Page& page)
{
  page.heading(areas_words(table));
  if (!allowed(table)) {
    return;
  }
  page.add(line("needles", levels()), "", 0);
  for (const auto& row : table.rows) {
    page.add(toned_line(length_words(row), row.cells));
  }
  page.add(toned_line("professional", table.professional));
}

} // namespace

Page page_of(const RestTableReport& report)
{
  Page page{{"", "Days of rest after a session, by needle length and skin", 2}};
  page.add("", set_words(report.ruleset), 2);
  for (const auto& table : report.tables) {
    add_table(table, page);
  }
  page.gap();
  for (const auto& words : legend(report)) {
    page.add("", words, 2);
  }
  page.gap().add("", report.notice, 0);
  return page;
}

} // namespace mneedle
