// A document as a part of somebody's note, in GitHub's Markdown. It begins with an empty line, so that it can be appended to
// whatever text comes before, and its heading is of the second level, since the first is the note's own title.

#include "render/document.hpp"
#include "render/markdown_text.hpp"

#include <fmt/format.h>

#include <tuple>

namespace mneedle {
namespace {

std::string words_of_block(std::string_view text, const Document::Block& block)
{
  return block.code ? markdown_with_code(text) : markdown_text(text);
}

class MarkdownWriter {
public:
  void put(const Document::Block& block)
  {
    switch (block.kind) {
    case Document::Kind::headline:
      return headline(block);
    case Document::Kind::row:
      return row(block);
    case Document::Kind::sentence:
      return paragraph(words_of_block(block.row.text, block));
    case Document::Kind::heading:
      return paragraph(fmt::format("### {}", markdown_text(block.row.text)));
    case Document::Kind::table:
      return table(block);
    case Document::Kind::drawing:
      return paragraph(fmt::format("```text\n{}\n```", block.row.text));
    case Document::Kind::gap:
      break;
    }
  }

  std::string text() && { return std::move(text_); }

private:
  // An empty line before everything but an item that follows an item.
  void paragraph(std::string_view markdown)
  {
    text_.append("\n").append(markdown).append("\n");
    in_list_ = false;
  }

  void item(std::string_view markdown)
  {
    text_.append(in_list_ ? "" : "\n").append(markdown).append("\n");
    in_list_ = true;
  }

  void headline(const Document::Block& block)
  {
    const auto& [name, text, title] = std::tie(block.row.name, block.row.text, block.row.term);
    const auto whole = fmt::format("{}{}{}", name, name.empty() || text.empty() ? "" : ": ", text);
    paragraph(fmt::format("## {}", words_of_block(title.empty() ? whole : title, block)));
    if (!block.table.rows.empty()) {
      table(block);
    }
  }

  void row(const Document::Block& block)
  {
    const auto& row = block.row;
    const auto* box = row.tick == Tick::none ? "" : row.tick == Tick::yes ? "[x] " : "[ ] ";
    const auto part = [](std::string_view text) {
      return text.empty() ? "" : fmt::format("{}{} ", markdown_text(text), text.ends_with('?') ? "" : ":");
    };
    const auto text = row.command ? markdown_code(row.text) : words_of_block(row.text, block);
    item(fmt::format("- {}{}{}{}", box, part(row.name),
                     row.text.empty() ? markdown_text(row.term) : part(row.term), text));
    for (const auto& [id, title, done] : row.items) {
      item(fmt::format("- [{}] {}", done ? "x" : " ", markdown_text(title)));
    }
  }

  void table(const Document::Block& block)
  {
    const auto& table = block.table;
    auto lines = fmt::format("| {} |\n|", fmt::join(table.heads, " | "));
    for (std::size_t i = 0; i < table.heads.size(); ++i) {
      lines += " --- |";
    }
    for (const auto& row : table.rows) {
      lines += "\n|";
      for (const auto& cell : row) {
        lines += fmt::format(" {}{}|", words_of_block(cell, block), cell.empty() ? "" : " ");
      }
    }
    paragraph(lines);
  }

  std::string text_;
  bool in_list_ = false;
};

} // namespace

std::string Document::to_markdown(const Style& style) const
{
  MarkdownWriter writer;
  for (const auto& block : blocks_) {
    if (shown(block, style.amount, markdown_width)) {
      writer.put(block);
    }
  }
  auto body = std::move(writer).text();
  return style.front_matter == FrontMatter::yes ? fmt::format("---\n{}---\n{}", matter_, body) : body;
}

} // namespace mneedle
