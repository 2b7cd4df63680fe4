#include "interview/interview.hpp"

#include <array>
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

std::optional<bool> yes_or_no(std::string_view line)
{
  static constexpr std::array yes{"y", "Y", "yes", "Yes", "YES"};
  static constexpr std::array no{"n", "N", "no", "No", "NO"};
  for (std::size_t i = 0; i < yes.size(); ++i) {
    if (line == yes[i] || line == no[i]) {
      return line == yes[i];
    }
  }
  return std::nullopt;
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
