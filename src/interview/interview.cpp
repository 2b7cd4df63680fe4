#include "interview/interview.hpp"

#include <algorithm>
#include <utility>

namespace mneedle {

Interview::Interview(Answers start, std::vector<Topic> topics) : topics_{std::move(topics)}
{
  told_.given = start;
  told_.answers = std::move(start);
  find();
}

void Interview::answer(std::string_view line)
{
  auto told = prompt_->take(told_, trimmed(line));
  ++told.asked;
  before_.push_back(std::exchange(told_, std::move(told)));
  find();
}

bool Interview::back()
{
  if (before_.empty()) {
    return false;
  }
  told_ = std::move(before_.back());
  before_.pop_back();
  find();
  return true;
}

void Interview::find()
{
  prompt_.reset();
  for (const auto& topic : topics_) {
    prompt_ = topic(told_);
    if (prompt_) {
      return;
    }
  }
}

bool is_word(std::string_view line, std::string_view word)
{
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(line.begin(), line.end(), word.begin(), word.end(),
                    [&](char typed, char wanted) { return small(typed) == wanted; });
}

std::optional<bool> yes_or_no(std::string_view line)
{
  if (is_word(line, "y") || is_word(line, "yes")) {
    return true;
  }
  return is_word(line, "n") || is_word(line, "no") ? std::optional{false} : std::nullopt;
}

std::string_view trimmed(std::string_view line)
{
  const auto begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) {
    return {};
  }
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

} // namespace mneedle
