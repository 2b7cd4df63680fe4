#include "render/markdown_text.hpp"

#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

std::string_view trimmed(std::string_view text)
{
  const auto start = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(start);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

class InertMarkdown {
public:
  explicit InertMarkdown(std::string_view text) : text_{text} {}

  std::string text() &&
  {
    while (at_ < text_.size()) {
      if (const auto size = size_of_link_mark(); size > 0) {
        put_code(text_.substr(at_, size));
      } else {
        put_character(text_[at_]);
      }
    }
    return std::move(out_);
  }

private:
  // What makes an address of the text around it, whatever is escaped there. Some programs look for addresses in what
  // is to be shown, when escapes are long gone; a piece of code parts the text there, too.
  std::size_t size_of_link_mark() const
  {
    const auto rest = text_.substr(at_);
    if (rest.starts_with("://")) {
      return 3;
    }
    if (rest.front() == '.' && follows_www()) {
      return 1;
    }
    return rest.find_first_not_of('@') == std::string_view::npos ? rest.size() : rest.find_first_not_of('@');
  }

  bool follows_www() const
  {
    return at_ >= 3 && std::all_of(&text_[at_ - 3], &text_[at_], [](char c) { return c == 'w' || c == 'W'; });
  }

  // Two pieces of code that touch are one, or their backquotes would count together.
  void put_code(std::string_view piece)
  {
    if (ends_with_code_) {
      out_.pop_back();
    } else {
      out_ += '`';
    }
    out_.append(piece).append("`");
    ends_with_code_ = true;
    at_ += piece.size();
  }

  void put_character(char c)
  {
    if (c == '<' || c == '>' || c == '&') { // not every Markdown lets a backslash stand before these
      out_ += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;";
    } else {
      out_.append(acts(c) ? "\\" : "").append(1, c);
    }
    ends_with_code_ = false;
    ++at_;
  }

  bool acts(char c) const
  {
    return is_one_of(c, "\\`*_{}[]#|~$^") || (is_one_of(c, "=%:(") && is_doubled(c))
           || (at_ == 0 && is_one_of(c, "-+=%:")) || ends_a_number(c);
  }

  bool is_doubled(char c) const
  {
    return (at_ > 0 && text_[at_ - 1] == c) || (at_ + 1 < text_.size() && text_[at_ + 1] == c);
  }

  // "1." and "1)" at the start begin a list.
  bool ends_a_number(char c) const
  {
    return at_ > 0 && is_one_of(c, ".)") && text_.find_first_not_of(digits) == at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  bool ends_with_code_ = false;
};

} // namespace

std::string markdown_text(std::string_view text)
{
  const auto shown = visible(text);
  return InertMarkdown{trimmed(shown)}.text();
}

std::string markdown_code(std::string_view text)
{
  // Backquotes within need a longer fence, and blanks between.
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const auto c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const auto* blank = longest > 0 ? " " : "";
  return fmt::format("{}{}{}{}{}", fence, blank, visible(text), blank, fence);
}

std::string markdown_with_code(std::string_view text)
{
  std::string out;
  // Two pieces of code that touch would count their backquotes together.
  const auto append = [&out](std::string_view piece) {
    out.append(!out.empty() && !piece.empty() && out.back() == '`' && piece.front() == '`' ? " " : "")
      .append(piece);
  };
  text = trimmed(text);
  while (!text.empty()) {
    const auto begin = text.find('`');
    const auto end = begin == std::string_view::npos ? begin : text.find('`', begin + 1);
    if (end == std::string_view::npos || end == begin + 1) {
      append(InertMarkdown{visible(text)}.text());
      return out;
    }
    append(InertMarkdown{visible(text.substr(0, begin))}.text());
    append(markdown_code(text.substr(begin + 1, end - begin - 1)));
    text.remove_prefix(end + 1);
  }
  return out;
}

} // namespace mneedle
