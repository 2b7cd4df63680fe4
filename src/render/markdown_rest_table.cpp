#include "render/markdown.hpp"
#include "render/rest_words.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string row(std::string_view first, const RestCells& cells)
{
  auto text = fmt::format("| {} |", first);
  for (const auto& cell : cells) {
    text += fmt::format(" {} |", cell_words(cell));
  }
  return text + "\n";
}

std::string head()
{
  std::string text = "| needles |";
  for (const auto level : words_of<Sensitivity>()) {
    text += fmt::format(" {} |", level);
  }
  return text + "\n| --- | --- | --- | --- | --- |\n";
}

std::string section(const RestTable& table)
{
  auto text = fmt::format("\n## {}\n", areas_words(table));
  if (!allowed(table)) {
    return text;
  }
  text += "\n" + head();
  for (const auto& one : table.rows) {
    text += row(length_words(one), one.cells);
  }
  return text + row("professional", table.professional);
}

} // namespace

std::string markdown_of(const RestTableReport& report, const Style&)
{
  auto text = fmt::format("# Days of rest after a session, by needle length and skin\n\n{}\n",
                          set_words(report.ruleset));
  for (const auto& table : report.tables) {
    text += section(table);
  }
  text += "\n";
  for (const auto& words : legend(report)) {
    text += fmt::format("- {}\n", words);
  }
  return text + fmt::format("\n{}\n", report.notice);
}

} // namespace mneedle
