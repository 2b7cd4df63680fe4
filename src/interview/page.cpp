#include "interview/page.hpp"

#include "base/whole_number.hpp"
#include "interview/ask.hpp"
#include "interview/pieces.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mneedle {

namespace {

constexpr auto items_to_type = "say which: numbers such as 3 7, or words; n if none applies";

bool only_digits(std::string_view text)
{
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A phrase that is not understood may be several.
void take_phrase(std::string_view phrase, const TakeNamed& take)
{
  const auto words = pieces_of(phrase);
  const bool single = words.size() == 1;
  const bool numbers = std::all_of(words.begin(), words.end(), only_digits);
  if (!single && !numbers) {
    try {
      take(phrase);
      return;
    } catch (const Error& error) {
      if (error.fault() != Fault::usage) {
        throw;
      }
    }
  }
  std::for_each(words.begin(), words.end(), take);
}

} // namespace

bool is_none(std::string_view line)
{
  return is_word(line, "none") || line == "0" || yes_or_no(line) == false;
}

void each_named(std::string_view line, const TakeNamed& take)
{
  const auto phrases = phrases_of(line);
  const bool unclear = std::any_of(phrases.begin(), phrases.end(), [](std::string_view phrase) {
    const auto words = pieces_of(phrase);
    return std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return yes_or_no(word) || is_none(word); });
  });
  if (phrases.empty() || unclear) {
    refuse_answer(items_to_type);
  }
  for (const auto phrase : phrases) {
    take_phrase(phrase, take);
  }
}

const QuestionItem* numbered(const std::vector<QuestionItem>& items, std::string_view named)
{
  if (!only_digits(named)) {
    return nullptr;
  }
  const auto number = whole_number(named, std::numeric_limits<int>::max()).value_or(0);
  if (number < 1 || static_cast<std::size_t>(number) > items.size()) {
    refuse_answer(fmt::format("there is no item {}; the numbers go from 1 to {}", named, items.size()));
  }
  return &items[static_cast<std::size_t>(number) - 1];
}

} // namespace mneedle
