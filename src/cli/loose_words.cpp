#include "cli/loose_words.hpp"

#include "cli/facts.hpp"
#include "cli/spread_value.hpp"

#include <mneedle/date_words.hpp>
#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace mneedle {

namespace {

constexpr std::size_t longest_date = 3; // "3 days ago"

std::string joined_words(std::span<const std::string> words)
{
  std::string text;
  for (const auto& word : words) {
    text.append(text.empty() ? "" : " ").append(word);
  }
  return text;
}

// How many of the words are one date; as many as can be.
std::size_t date_in_front(std::span<const std::string> words)
{
  for (auto count = std::min(words.size(), longest_date); count > 0; --count) {
    if (is_date_phrase(joined_words(words.first(count)))) {
      return count;
    }
  }
  return 0;
}

} // namespace

LooseWords told_apart(const std::vector<std::string>& words)
{
  LooseWords result;
  for (std::size_t i = 0; i < words.size();) {
    const auto rest = std::span{words}.subspan(i);
    const auto date = date_in_front(rest);
    if (date > 0) {
      result.dates.push_back(joined_words(rest.first(date)));
    } else {
      (is_number(words[i]) ? result.numbers : result.areas).push_back(words[i]);
    }
    i += std::max<std::size_t>(date, 1);
  }
  return result;
}

std::vector<Said> areas_told(const std::vector<std::string>& flags, const std::vector<std::string>& words)
{
  auto areas = said_list(flags, "--area");
  for (auto& word : said_list(words, "AREA")) {
    const bool again =
      std::any_of(areas.begin(), areas.end(), [&](const Said& other) { return other.text == word.text; });
    if (!again) {
      areas.push_back(std::move(word));
    }
  }
  return areas;
}

std::optional<Said> flag_or_word(const std::optional<std::string>& flag, std::string_view name,
                                 const std::vector<std::string>& words, std::string_view what)
{
  auto told = said(flag, name);
  for (const auto& word : words) {
    if (told && told->text != word) {
      throw Error(Fault::usage,
                  fmt::format("the {} is given twice: \"{}\" and \"{}\"", what, told->text, word));
    }
    told = Said{word, {std::string{name}}};
  }
  return told;
}

void refuse_several(const std::vector<Said>& areas, std::string_view command)
{
  if (areas.size() < 2) {
    return;
  }
  std::string commands;
  for (const auto& area : areas) {
    commands.append(commands.empty() ? "" : ", then ");
    fmt::format_to(std::back_inserter(commands), "mneedle {} {}", command, shell_word(area.text));
  }
  throw Error(Fault::usage, fmt::format("{} takes one area at a time: {}", command, commands));
}

} // namespace mneedle
