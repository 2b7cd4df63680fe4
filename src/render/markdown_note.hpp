#pragma once

#include "render/phrases.hpp"

#include <mneedle/render.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// Whether a box of a task list is ticked.
enum class Tick { no, yes };

// A report as a part of somebody's note, in GitHub's Markdown. It begins with an empty line, so that it can be appended
// to whatever text comes before, and its headings are of the second level and below, since the first is the note's
// own title. Every text comes out inert.
class MarkdownNote {
public:
  // Of the second level; the first one is what `-q` leaves.
  MarkdownNote& title(std::string_view text);
  MarkdownNote& heading(std::string_view text);
  MarkdownNote& paragraph(std::string_view text);
  // Markdown of our own.
  MarkdownNote& written(std::string_view markdown);
  // "- text"; the second kind with its first words in bold.
  MarkdownNote& item(std::string_view text);
  MarkdownNote& item(std::string_view strong, std::string_view text);
  MarkdownNote& task(Tick tick, std::string_view text);
  // Below the last item; nothing where the text is empty.
  MarkdownNote& detail(std::string_view name, std::string_view text);
  MarkdownNote& table(const std::vector<std::string_view>& heads,
                      const std::vector<std::vector<std::string>>& rows);

  std::string to_text(const Style& style) const;

  // A line of the front matter, its value as YAML has it: quoted, a list, a date.
  MarkdownNote& matter(std::string_view key, std::string_view yaml);

private:
  enum class Block { heading, paragraph, list, table };

  // An empty line before everything but an item that follows an item.
  MarkdownNote& put(Block block, std::string_view markdown);

  std::string matter_;
  std::string title_;
  std::string text_;
  Block last_ = Block::heading;
};

} // namespace mneedle
