#include "cli/spread_value.hpp"

#include <mneedle/date_words.hpp>

#include <algorithm>

namespace mneedle {

namespace {

constexpr std::size_t most_words = 3; // "3 days ago", "in 2 weeks", "3 Dec 2025"

bool is_date(Words words)
{
  return words == Words::past_date || words == Words::coming_date || words == Words::last_session;
}

// The longest date that the words make behind the first `from` letters of the value.
std::size_t take_date(std::string& value, std::size_t from, std::span<const std::string> behind)
{
  std::size_t taken = 0;
  std::string longer = value;
  for (std::size_t i = 0; i < std::min(behind.size(), most_words) && !behind[i].starts_with('-'); ++i) {
    longer.append(longer.size() > from ? " " : "").append(behind[i]);
    if (is_date_phrase(std::string_view{longer}.substr(from))) {
      value = longer;
      taken = i + 1;
    }
  }
  return taken;
}

// "sunburn yesterday", "sunburn=3 days ago"
std::size_t take_event_date(std::string& value, std::span<const std::string> behind)
{
  const auto piece = value.rfind(',') + 1;
  const auto mark = value.find_first_of("=:", piece);
  if (mark != std::string::npos) {
    return take_date(value, mark + 1, behind);
  }
  auto dated = value + '=';
  const auto taken = take_date(dated, dated.size(), behind);
  value = taken > 0 ? dated : value;
  return taken;
}

} // namespace

std::size_t take_spread(const Option& option, std::string& value, std::span<const std::string> behind)
{
  if (option.words == Words::dated_event) {
    return take_event_date(value, behind);
  }
  if (is_date(option.words)) {
    return take_date(value, 0, behind);
  }
  if (option.words == Words::depth && !behind.empty() && is_unit(behind.front())) {
    value.append(" ").append(behind.front());
    return 1;
  }
  return 0;
}

bool is_broken_date(const Option& option, std::string_view value)
{
  const bool year = value.size() == 4 && value.find_first_not_of("0123456789") == std::string_view::npos;
  return is_date(option.words) && value != "never" && !year && !is_date_phrase(value);
}

bool is_unit(std::string_view word)
{
  return word == "mm" || word == "MM" || word == "um" || word == "µm" || word == "μm";
}

bool is_number(std::string_view word)
{
  return !word.empty() && std::string_view{"0123456789.,"}.find(word.front()) != std::string_view::npos
         && word.find('-') == std::string_view::npos; // an id may begin with a date
}

} // namespace mneedle
