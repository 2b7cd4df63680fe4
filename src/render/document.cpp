#include "render/document.hpp"

#include <fmt/format.h>

namespace mneedle {

Tone tone_of(std::string_view severity)
{
  if (severity == "pass" || severity == "ready") {
    return Tone::good;
  }
  const auto known = parse_word<Severity>(severity);
  return !known || *known == Severity::note ? Tone::plain : blocks(*known) ? Tone::bad : Tone::careful;
}

Document& Document::add(Block block)
{
  block.from = block.first ? Amount::first_line : std::max(block.from, from_);
  block.code = code_;
  block.least_columns = least_columns_;
  block.below_columns = below_columns_;
  blocks_.push_back(std::move(block));
  return *this;
}

bool Document::shown(const Block& block, Amount amount, int width) const
{
  return block.from <= amount && width >= block.least_columns && width < block.below_columns;
}

Document& Document::headline(std::string label, std::string text, Tone tone)
{
  auto toned = std::vector<TonedWord>{{label, tone}};
  Block block{Kind::headline, {std::move(label), std::move(text)}};
  block.row.toned = std::move(toned);
  block.first = true;
  return add(std::move(block));
}

Document& Document::headline(Row row)
{
  Block block{Kind::headline, std::move(row)};
  block.first = true;
  return add(std::move(block));
}

Document& Document::headline(std::string title, Table table)
{
  Block block{Kind::headline, {std::move(title), ""}, std::move(table)};
  block.first = true;
  return add(std::move(block));
}

Document& Document::urgent(Row row)
{
  Block block{Kind::row, std::move(row)};
  block.first = true;
  return add(std::move(block));
}

Document& Document::row(Row row)
{
  return row.text.empty() && row.term.empty() ? *this : add({Kind::row, std::move(row)});
}

Document& Document::row(std::string name, std::string text)
{
  return row(Row{std::move(name), std::move(text)});
}

Document& Document::command(std::string name, std::string command)
{
  Row row{std::move(name), std::move(command)};
  row.command = true;
  return this->row(std::move(row));
}

Document& Document::sentence(std::string text)
{
  return text.empty() ? *this : add({Kind::sentence, {"", std::move(text)}});
}

Document& Document::heading(std::string text) { return add({Kind::heading, {"", std::move(text)}}); }

Document& Document::table(Table table)
{
  return table.rows.empty() ? *this : add({Kind::table, {}, std::move(table)});
}

Document& Document::gap() { return add({}); }

Document& Document::drawing(std::string lines, std::vector<TonedWord> toned)
{
  Block block{Kind::drawing, {"", std::move(lines)}};
  block.row.toned = std::move(toned);
  return add(std::move(block));
}

Document& Document::because(std::string text)
{
  if (text.empty()) {
    return *this;
  }
  auto toned = std::vector<TonedWord>{{text, Tone::dim}};
  Block block{Kind::row, {"", std::move(text)}};
  block.row.toned = std::move(toned);
  block.from = Amount::why;
  return add(std::move(block));
}

Document& Document::from(Amount amount)
{
  from_ = amount;
  return *this;
}

Document& Document::columns(int least, int below)
{
  least_columns_ = least;
  below_columns_ = below;
  return *this;
}

Document& Document::code(bool marked)
{
  code_ = marked;
  return *this;
}

Document& Document::repeat_headline()
{
  repeats_ = true;
  return *this;
}

Document& Document::matter(std::string_view key, std::string_view yaml)
{
  matter_ += fmt::format("{}: {}\n", key, yaml);
  return *this;
}

} // namespace mneedle
