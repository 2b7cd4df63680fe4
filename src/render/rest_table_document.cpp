// The days of rest by needle length and skin.

#include "render/document_parts.hpp"
#include "render/documents.hpp"
#include "render/rest_words.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::vector<std::string> cells_of(std::string first, const RestCells& cells)
{
  std::vector<std::string> row{std::move(first)};
  for (const auto& cell : cells) {
    row.push_back(cell_words(cell));
  }
  return row;
}

Table table_of(const RestTable& rest)
{
  Table table{{"NEEDLES"}, {}, {}};
  for (const auto level : words_of<Sensitivity>()) {
    table.heads.emplace_back(level);
  }
  for (const auto& row : rest.rows) {
    table.rows.push_back(cells_of(length_words(row), row.cells));
  }
  table.rows.push_back(cells_of("professional", rest.professional));
  return table;
}

void add_rest(const RestTable& rest, Document& page)
{
  page.gap().heading(areas_words(rest));
  if (allowed(rest)) {
    page.table(table_of(rest));
  }
}

} // namespace

Document document_of(const RestTableReport& report)
{
  Document page;
  page.headline("", "Days of rest after a session, by needle length and skin");
  for (std::size_t i = 0; i < report.tables.size(); ++i) {
    page.from(i == 0 ? Amount::brief : Amount::full);
    add_rest(report.tables[i], page);
  }
  page.from(Amount::brief).gap();
  for (const auto& words : legend(report)) {
    page.sentence(words);
  }
  if (report.tables.size() > 1) {
    page.command("All areas", "mneedle rules table --full");
  }
  add_notice("", report.ruleset, page);
  return page;
}

} // namespace mneedle
