#include "render/wrap.hpp"

#include "render/utf8.hpp"

#include <mneedle/render.hpp>

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

class Lines {
public:
  Lines(std::string_view lead, int hanging, int width) : text_{lead}, hanging_{hanging}, width_{width}
  {
    column_ = columns_of(lead);
    blank_ = lead.empty() || lead.back() == ' ';
  }

  void add(std::string_view word)
  {
    const auto columns = columns_of(word);
    if (column_ + columns + (blank_ ? 0 : 1) > width_ && column_ > hanging_) {
      new_line();
    } else if (!blank_) {
      put(" ", 1);
    }
    if (column_ + columns <= width_) {
      put(word, columns);
    } else {
      each_character(word, [this](const Character& one) { put_or_break(one.bytes); });
    }
    blank_ = false;
  }

  std::string text() && { return std::move(text_); }

private:
  void put(std::string_view text, int columns)
  {
    text_ += text;
    column_ += columns;
  }

  void put_or_break(std::string_view character)
  {
    if (column_ >= width_) {
      new_line();
    }
    put(character, 1);
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
