#include "base/nesting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mneedle::toml_file {

namespace {

constexpr int deepest = 32;

// Walks over dots, brackets and braces outside strings and comments.
class NestingScan {
public:
  NestingScan(std::string_view text, std::string_view file, Fault fault)
    : text_{text}, file_{file}, fault_{fault}
  {
  }

  void run()
  {
    while (at_ < text_.size()) {
      step(text_[at_]);
    }
  }

private:
  void step(char c)
  {
    if (c == '"' || c == '\'') {
      skip_string(c);
    } else if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else {
      take(c);
      ++at_;
    }
  }

  void take(char c)
  {
    switch (c) {
    case '\n':
      ++line_;
      [[fallthrough]];
    case ',':
      key_dots_ = dots_ = 0;
      return;
    case '=':
      // What the value holds lies below all of its key.
      key_dots_ += std::exchange(dots_, 0);
      return;
    case '.':
      ++dots_;
      check();
      return;
    case '[':
    case '{':
      open();
      return;
    case ']':
    case '}':
      close();
      return;
    default:
      return;
    }
  }

  void open()
  {
    levels_.push_back(1 + std::exchange(key_dots_, 0) + std::exchange(dots_, 0));
    above_ += levels_.back();
    check();
  }

  void close()
  {
    if (!levels_.empty()) {
      above_ -= levels_.back();
      levels_.pop_back();
    }
  }

  void skip_string(char quote)
  {
    const std::string triple(3, quote);
    if (text_.substr(at_, 3) == triple) {
      skip_long(triple);
    } else {
      skip_short(quote);
    }
  }

  void skip_short(char quote)
  {
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
      skip_letter(quote);
    }
    // An unfinished one ends with its line, which is still to be counted.
    at_ += at_ < text_.size() && text_[at_] == quote ? 1 : 0;
  }

  void skip_long(std::string_view triple)
  {
    at_ += 3;
    while (at_ < text_.size() && text_.substr(at_, 3) != triple) {
      skip_letter(triple.front());
    }
    at_ = std::min(at_ + 3, text_.size());
    // It may end in up to two quotes of its own: `"""said "so"""""`.
    for (int own = 0; own < 2 && text_.substr(at_, 1) == triple.substr(0, 1); ++own) {
      ++at_;
    }
  }

  // What follows a backslash ends nothing, except that a line's end still ends the line.
  void skip_letter(char quote)
  {
    line_ += text_[at_] == '\n' ? 1 : 0;
    at_ += text_[at_] == '\\' && quote == '"' && text_.substr(at_ + 1, 1) != "\n" ? 2 : 1;
  }

  void check() const
  {
    if (above_ + key_dots_ + dots_ > deepest) {
      throw Error(fault_, {std::string{file_}, line_, 1},
                  fmt::format("nested deeper than {} levels", deepest));
    }
  }

  std::string_view text_;
  std::string_view file_;
  Fault fault_;
  std::size_t at_ = 0;
  int line_ = 1;
  int dots_ = 0;            // of the key or value being read
  int key_dots_ = 0;        // of the key whose value is being read
  int above_ = 0;           // everything that is open around it
  std::vector<int> levels_; // what each open bracket adds to that
};

} // namespace

void check_nesting(std::string_view text, std::string_view file, Fault fault)
{
  NestingScan{text, file, fault}.run();
}

} // namespace mneedle::toml_file
