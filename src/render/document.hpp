#pragma once

#include <mneedle/render.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// How words may be coloured. The words alone carry the meaning.
enum class Tone { plain, good, careful, bad, strong, dim, reverse };

Tone tone_of(std::string_view severity);

// A part of a line that takes a colour.
struct TonedWord {
  std::string word;
  Tone tone = Tone::plain;
};

// Whether the box of a task is ticked; a fact has no box.
enum class Tick { none, no, yes };

// Something to do, by its id and its title. Text names the ids in a row; Markdown has a box for each.
struct TaskItem {
  std::string id;
  std::string title;
  bool done = false;
};

// A line of a report. Text: "  name     term  text", further lines below the text. Markdown: "- name: term: text",
// with a box if it is a task. An empty name continues the row above.
struct Row {
  std::string name;
  std::string text;       // `code` in backquotes, which only Markdown keeps
  std::string term{};     // stands before the text
  int term_width = 0;     // columns of text for the term
  Tick tick = Tick::none; // boxes are drawn in Markdown, and in text if `boxed`
  bool boxed = false;
  bool command = false;          // the text is a command to be pasted: it is never broken
  std::vector<TaskItem> items{}; // below the text
  std::vector<TonedWord> toned{};
  std::string bar{}; // drawn before the text, which says the same; not in Markdown
};

// A table with a line of heads. Text aligns the columns, or writes a sentence for each row if they do not fit.
struct Table {
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;
  std::vector<TonedWord> toned{}; // parts of the rows, at most one for each row and in their order
  std::vector<std::string>
    bars{}; // one for each row: drawn in place of a cell, which says the same; not in Markdown
  std::size_t bar_column = 0;
};

// What a report says, in its order, for the writers of text and of Markdown. Texts may come from anywhere: the writers make
// them inert.
class Document {
public:
  static constexpr int any_width = 1 << 20;
  static constexpr int markdown_width = any_width - 1; // wider than any terminal

  // "GO  face, 0.25 mm roller": what -q leaves, and the heading in Markdown ("GO: face, ...").
  Document& headline(std::string label, std::string text, Tone tone = Tone::plain);
  // The same with a bar, parts of it in colours, and a heading of its own in Markdown:
  // `row.name` is the label, `row.term` the heading.
  Document& headline(Row row);
  // Several answers instead, a row each; `title` is their heading in Markdown.
  Document& headline(std::string title, Table table);
  // Also kept by -q.
  Document& urgent(Row row);
  Document& row(Row row);
  Document& row(std::string name, std::string text);
  Document& command(std::string name, std::string command);
  Document& sentence(std::string text);
  Document& heading(std::string text);
  Document& table(Table table);
  Document& gap();
  // Lines that are laid out already, such as a calendar; as they are in text, as code in Markdown.
  Document& drawing(std::string lines, std::vector<TonedWord> toned = {});
  // Below the last row: where it comes from. Shown with --why.
  Document& because(std::string text);
  // From here on only with that amount, or more.
  Document& from(Amount amount);
  // From here on only if at least, or fewer than, that many columns are there; Markdown has room for all.
  Document& columns(int least, int below = any_width);
  // Whether backquotes mark code from here on, as they do at first. Text of the user's own has no code.
  Document& code(bool marked);
  // On a page that is longer than a screen the headline stands again at its end.
  Document& repeat_headline();
  // A line of YAML front matter, its value as YAML has it: quoted, a list, a date.
  Document& matter(std::string_view key, std::string_view yaml);

  std::string to_text(const Style& style) const;
  std::string to_markdown(const Style& style) const;

  enum class Kind { headline, row, sentence, heading, table, gap, drawing };
  struct Block {
    Kind kind = Kind::gap;
    Row row{};
    Table table{};
    Amount from = Amount::brief;
    bool first = false; // -q keeps it
    bool code = true;   // backquotes mark code
    int least_columns = 0;
    int below_columns = any_width;
  };

private:
  Document& add(Block block);
  bool shown(const Block& block, Amount amount, int width) const;

  std::vector<Block> blocks_;
  std::string matter_;
  Amount from_ = Amount::brief;
  bool code_ = true;
  int least_columns_ = 0;
  int below_columns_ = any_width;
  bool repeats_ = false;
};

} // namespace mneedle
