// A document as lines for a terminal or a pipe.

#include "render/coloured.hpp"
#include "render/document.hpp"
#include "render/utf8.hpp"
#include "render/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mneedle {
namespace {

constexpr int least_name_width = 9;
constexpr auto screen_lines = 24;
constexpr std::size_t between_columns = 2;
constexpr int narrowest_last_column = 20;
constexpr int narrowest_text = 18;
constexpr int most_name_columns = 28; // a longer name has a line of its own

// Only Markdown shows code as such.
std::string without_code_marks(std::string text, const Document::Block& block)
{
  if (block.code && std::count(text.begin(), text.end(), '`') % 2 == 0) {
    std::erase(text, '`');
  }
  return text;
}

// With bars in the place of words.
Table drawn(Table table)
{
  for (std::size_t i = 0; i < table.bars.size() && i < table.rows.size(); ++i) {
    table.rows[i][table.bar_column] = table.bars[i];
  }
  return table;
}

std::string padded(std::string_view text, int width)
{
  const auto columns = columns_of(text);
  return fmt::format("{}{:{}}", text, "", static_cast<std::size_t>(std::max(width - columns, 0)));
}

class TextWriter {
public:
  TextWriter(const Style& style, int name_width)
    : style_{&style}, width_{style.amount == Amount::first_line ? std::numeric_limits<int>::max()
                                                                : style.width},
      name_width_{name_width}
  {
  }

  void put(const Document::Block& block)
  {
    switch (block.kind) {
    case Document::Kind::headline:
      return headline(block);
    case Document::Kind::row:
      return row(block);
    case Document::Kind::sentence:
      return line(wrap("", without_code_marks(block.row.text, block), 2, width_), block.row.toned);
    case Document::Kind::heading:
      return line(wrap("", block.row.text, 0, width_), {{block.row.text, Tone::strong}});
    case Document::Kind::table:
      return table(block, true);
    case Document::Kind::drawing:
      return line(block.row.text, block.row.toned);
    case Document::Kind::gap:
      text_ += '\n';
    }
  }

  auto lines() const { return std::count(text_.begin(), text_.end(), '\n'); }
  std::string text() && { return std::move(text_); }

private:
  void headline(const Document::Block& block)
  {
    if (!block.table.rows.empty()) {
      return table(block, style_->amount != Amount::first_line);
    }
    const auto& row = block.row;
    const auto lead = row.name.empty() ? "" : row.name + (row.text.empty() ? "" : "  ");
    line(wrap(lead, bar_of(row) + without_code_marks(row.text, block), 2, width_), row.toned);
  }

  std::string bar_of(const Row& row) const
  {
    return row.bar.empty() || style_->bars == Bars::no ? "" : row.bar + " ";
  }

  void row(const Document::Block& block)
  {
    const auto& row = block.row;
    const auto box = !row.boxed ? "" : row.tick == Tick::yes ? "[x] " : "[ ] ";
    const auto lead = fmt::format("  {}{}{}", padded(visible(row.name), name_width_), box, term_of(row));
    if (!row.command && (columns_of(lead) + narrowest_text > width_ || has_long_name(row))) {
      return narrow_row(block, box);
    }
    auto toned = row.toned;
    const bool own_tone = !toned.empty() && toned.front().word == row.name;
    if (!row.name.empty() && !own_tone) {
      toned.insert(toned.begin(), {row.name, Tone::strong});
    }
    if (row.command) {
      return line(lead + visible(row.text), toned);
    }
    line(wrap(lead, bar_of(row) + without_code_marks(row.text, block), columns_of(lead), width_), toned);
    if (!row.items.empty()) {
      items(row.items);
    }
  }

  static std::string term_of(const Row& row)
  {
    return row.term.empty() ? padded("", row.term_width) : padded(visible(row.term) + "  ", row.term_width);
  }

  static bool has_long_name(const Row& row) { return columns_of(visible(row.name)) > most_name_columns; }

  // Without columns. What follows a long name stands below it.
  void narrow_row(const Document::Block& block, const char* box)
  {
    const auto& row = block.row;
    auto lead = row.name.empty() ? "  " : fmt::format("  {}  ", row.name);
    if (columns_of(visible(lead)) + narrowest_text > width_ || has_long_name(row)) {
      line(wrap("  ", row.name, 2, width_), {{row.name, Tone::strong}});
      lead = "    ";
    }
    const auto text = fmt::format("{}{}{}{}", box, row.term, row.term.empty() ? "" : ": ", row.text);
    line(wrap(lead, without_code_marks(text, block), 4, width_), row.toned);
    if (!row.items.empty()) {
      items(row.items);
    }
  }

  void items(const std::vector<TaskItem>& items)
  {
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (const auto& item : items) {
      ids.push_back(item.id);
    }
    const std::string lead(
      static_cast<std::size_t>(width_ < name_width_ + narrowest_text ? 4 : name_width_ + 2), ' ');
    line(wrap(lead, fmt::format("{}", fmt::join(ids, " ")), columns_of(lead), width_), {});
  }

  std::vector<int> widths_of(const Table& table) const
  {
    std::vector<int> widths(table.heads.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
      widths[i] = columns_of(table.heads[i]);
      for (const auto& row : table.rows) {
        widths[i] = std::max(widths[i], columns_of(visible(row[i])));
      }
    }
    return widths;
  }

  void table(const Document::Block& block, bool with_heads)
  {
    const auto table = style_->bars == Bars::yes ? drawn(block.table) : block.table;
    const auto widths = widths_of(table);
    int before_last = 0;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
      before_last += widths[i] + static_cast<int>(between_columns);
    }
    const auto least = std::min(widths.back(), narrowest_last_column);
    if (before_last + least > width_) {
      return sentences(block);
    }
    if (with_heads) {
      cells(table.heads, widths, before_last, {TonedWord{"", Tone::strong}});
    }
    auto tone = table.toned.begin();
    for (auto row : table.rows) {
      row.back() = without_code_marks(std::move(row.back()), block);
      cells(row, widths, before_last, tone == table.toned.end() ? std::nullopt : std::optional{*tone++});
    }
  }

  // Colours the part, or all of the line if that is empty.
  void cells(const std::vector<std::string>& row, const std::vector<int>& widths, int before_last,
             const std::optional<TonedWord>& part)
  {
    std::string lead;
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      lead += padded(visible(row[i]), widths[i] + static_cast<int>(between_columns));
    }
    auto lines = wrap(lead, row.back(), before_last, width_);
    lines.erase(lines.find_last_not_of(' ') + 1);
    std::vector<TonedWord> toned;
    if (part) {
      toned.push_back({part->word.empty() ? lines : part->word, part->tone});
    }
    line(lines, toned);
  }

  // "face: status WAIT, earliest Mon 7 Dec".
  void sentences(const Document::Block& block)
  {
    const auto& table = block.table;
    auto tone = table.toned.begin();
    for (const auto& row : table.rows) {
      std::vector<std::string> parts;
      for (std::size_t i = 1; i < row.size(); ++i) {
        if (!row[i].empty()) {
          parts.push_back(
            fmt::format("{}{}{}", lower(table.heads[i]), table.heads[i].empty() ? "" : " ", row[i]));
        }
      }
      const auto text = fmt::format("{}{}{}", row.front(), parts.empty() ? "" : ": ", fmt::join(parts, ", "));
      line(wrap("", without_code_marks(text, block), 2, width_),
           tone == table.toned.end() ? std::vector<TonedWord>{} : std::vector{*tone++});
    }
  }

  static std::string lower(std::string text)
  {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
  }

  // Colours the words where they stand first, one after the other; after wrapping, so that no code counts as a column.
  void line(const std::string& lines, const std::vector<TonedWord>& toned)
  {
    text_.append(style_->colour == Colour::yes ? coloured(lines, toned) : lines).append("\n");
  }

  const Style* style_;
  int width_;
  int name_width_;
  std::string text_;
};

} // namespace

std::string Document::to_text(const Style& style) const
{
  int names = least_name_width;
  for (const auto& block : blocks_) {
    const auto columns = block.kind == Kind::row ? columns_of(visible(block.row.name)) : 0;
    if (shown(block, style.amount, style.width) && columns <= most_name_columns) {
      names = std::max(names, columns + 2);
    }
  }
  const auto written = [&](bool gaps) {
    TextWriter writer{style, names};
    for (const auto& block : blocks_) {
      if (shown(block, style.amount, style.width) && (gaps || block.kind != Kind::gap)) {
        writer.put(block);
      }
    }
    return writer;
  };
  auto writer = written(true);
  // A page that is a little too long loses its empty lines.
  if (style.amount == Amount::brief && writer.lines() > screen_lines) {
    writer = written(false);
  }
  if (repeats_ && style.amount != Amount::first_line && writer.lines() > screen_lines) {
    writer.put(blocks_.front());
  }
  return std::move(writer).text();
}

} // namespace mneedle
