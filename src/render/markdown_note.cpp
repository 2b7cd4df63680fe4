#include "render/markdown_note.hpp"

#include "render/markdown_text.hpp"

#include <fmt/format.h>

namespace mneedle {

MarkdownNote& MarkdownNote::put(Block block, std::string_view markdown)
{
  if (last_ != Block::list || block != Block::list) {
    text_ += '\n';
  }
  text_.append(markdown).append("\n");
  last_ = block;
  return *this;
}

MarkdownNote& MarkdownNote::title(std::string_view text)
{
  const auto line = fmt::format("## {}", markdown_text(text));
  title_ = title_.empty() ? line : title_;
  return put(Block::heading, line);
}

MarkdownNote& MarkdownNote::heading(std::string_view text)
{
  return put(Block::heading, fmt::format("### {}", markdown_text(text)));
}

MarkdownNote& MarkdownNote::paragraph(std::string_view text) { return written(markdown_text(text)); }

MarkdownNote& MarkdownNote::written(std::string_view markdown)
{
  return markdown.empty() ? *this : put(Block::paragraph, markdown);
}

MarkdownNote& MarkdownNote::item(std::string_view text)
{
  return put(Block::list, fmt::format("- {}", markdown_text(text)));
}

MarkdownNote& MarkdownNote::item(std::string_view strong, std::string_view text)
{
  return put(Block::list, fmt::format("- **{}** {}", markdown_text(strong), markdown_text(text)));
}

MarkdownNote& MarkdownNote::task(Tick tick, std::string_view text)
{
  return put(Block::list, fmt::format("- [{}] {}", tick == Tick::yes ? "x" : " ", markdown_text(text)));
}

MarkdownNote& MarkdownNote::detail(std::string_view name, std::string_view text)
{
  return text.empty() ? *this
                      : put(Block::list, fmt::format("  - {}: {}", markdown_text(name), markdown_text(text)));
}

MarkdownNote& MarkdownNote::table(const std::vector<std::string_view>& heads,
                                  const std::vector<std::vector<std::string>>& rows)
{
  auto lines = fmt::format("| {} |\n|", fmt::join(heads, " | "));
  for (std::size_t i = 0; i < heads.size(); ++i) {
    lines += " --- |";
  }
  for (const auto& row : rows) {
    lines += "\n|";
    for (const auto& cell : row) {
      lines += fmt::format(" {}{}|", markdown_text(cell), cell.empty() ? "" : " ");
    }
  }
  return put(Block::table, lines);
}

MarkdownNote& MarkdownNote::matter(std::string_view key, std::string_view yaml)
{
  matter_ += fmt::format("{}: {}\n", key, yaml);
  return *this;
}

std::string MarkdownNote::to_text(const Style& style) const
{
  const auto body = style.amount == Amount::first_line ? fmt::format("\n{}\n", title_) : text_;
  return style.front_matter == FrontMatter::yes ? fmt::format("---\n{}---\n{}", matter_, body) : body;
}

} // namespace mneedle
