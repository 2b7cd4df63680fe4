#include "render/wrap.hpp"

#include "render/utf8.hpp"

#include <mneedle/render.hpp>

#include <algorithm>
#include <vector>

namespace mneedle {
namespace {

std::vector<std::string> words_of_text(std::string_view text)
{
  constexpr std::string_view blanks = " \t\n";
  std::vector<std::string> words;
  while (true) {
    const auto start = text.find_first_not_of(blanks);
    if (start == std::string_view::npos) {
      return words;
    }
    text.remove_prefix(start);
    const auto end = std::min(text.find_first_of(blanks), text.size());
    words.push_back(visible(text.substr(0, end)));
    text.remove_prefix(end);
  }
}

bool is_wide(std::string_view cluster) { return columns_of(cluster) >= 2; }

// How much of a word must stay on one line: a line may end between two wide characters, which need no blank.
std::string_view first_piece(std::string_view word)
{
  auto last = first_cluster(word);
  auto size = last.size();
  while (size < word.size()) {
    const auto next = first_cluster(word.substr(size));
    if (is_wide(last) && is_wide(next)) {
      break;
    }
    size += next.size();
    last = next;
  }
  return word.substr(0, size);
}

class Lines {
public:
  Lines(std::string_view lead, int hanging, int width) : text_{lead}, hanging_{hanging}, width_{width}
  {
    column_ = columns_of(lead);
    blank_ = lead.empty() || lead.back() == ' ';
  }

  void add(std::string_view word)
  {
    for (bool starts = true; !word.empty(); starts = false) {
      const auto piece = is_plain(word) ? word : first_piece(word);
      add_piece(piece, starts && !blank_);
      word.remove_prefix(piece.size());
    }
  }

  std::string text() && { return std::move(text_); }

private:
  void add_piece(std::string_view piece, bool after_blank)
  {
    const auto columns = columns_of(piece);
    if (column_ + columns + (after_blank ? 1 : 0) > width_ && column_ > hanging_) {
      new_line();
    } else if (after_blank) {
      put(" ", 1);
    }
    if (column_ + columns <= width_) {
      put(piece, columns);
    } else {
      break_up(piece);
    }
    blank_ = false;
  }

  void break_up(std::string_view piece)
  {
    while (!piece.empty()) {
      const auto cluster = first_cluster(piece);
      const auto columns = columns_of(cluster);
      if (column_ + columns > width_ && column_ > hanging_) {
        new_line();
      }
      put(cluster, columns);
      piece.remove_prefix(cluster.size());
    }
  }

  void put(std::string_view text, int columns)
  {
    text_ += text;
    column_ += columns;
  }

  void new_line()
  {
    text_.erase(text_.find_last_not_of(' ') + 1);
    text_.append("\n").append(static_cast<std::size_t>(hanging_), ' ');
    column_ = hanging_;
  }

  std::string text_;
  int hanging_;
  int width_;
  int column_ = 0;
  bool blank_ = true;
};

} // namespace

std::string wrap(std::string_view lead, std::string_view text, int hanging, int width)
{
  Lines lines{visible(lead), hanging, width};
  for (const auto& word : words_of_text(text)) {
    lines.add(word);
  }
  return std::move(lines).text();
}

} // namespace mneedle
