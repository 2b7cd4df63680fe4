#include "cli/line_hints.hpp"

#include "base/nearest.hpp"
#include "cli/spread_value.hpp"

#include <mneedle/date_words.hpp>
#include <mneedle/words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr std::size_t shortest_guess = 4; // "--a" may be anything

std::vector<std::string_view> long_names(const Command& command, const std::vector<Option>& common)
{
  std::vector<std::string_view> names{"--help", "--version", "--json"};
  for (const auto* options : {&command.options, &common}) {
    for (const auto& option : *options) {
      if (option.words != Words::refused) {
        names.push_back(long_name(option));
      }
    }
  }
  return names;
}

// The only name that begins with the typed one, or that ends with it.
std::string_view only_name_with(std::string_view typed, const std::vector<std::string_view>& names)
{
  const auto ending = typed.substr(1); // "-bled" of "--bled"
  const auto only = [&](auto fits) {
    const auto found = std::find_if(names.begin(), names.end(), fits);
    const bool one = found != names.end() && std::none_of(found + 1, names.end(), fits);
    return one ? *found : std::string_view{};
  };
  const auto begun = only([&](std::string_view name) { return name.starts_with(typed); });
  return begun.empty() ? only([&](std::string_view name) { return name.ends_with(ending); }) : begun;
}

bool takes(const Option& option, const std::string& word)
{
  switch (option.words) {
  case Words::area:
    return parse_word<Area>(word).has_value();
  case Words::depth:
    return is_number(word) && !is_date_phrase(word);
  case Words::past_date:
  case Words::coming_date:
    return is_date_phrase(word);
  default:
    return false;
  }
}

} // namespace

std::string option_hint(const Command& command, const std::vector<Option>& common, std::string_view name)
{
  if (name.size() < shortest_guess) {
    return "";
  }
  const auto names = long_names(command, common);
  const auto begun = only_name_with(name, names);
  constexpr std::size_t short_name = 7; // "--depth", "--note"
  const auto near = begun.empty() ? nearest(name, names, name.size() <= short_name ? 1 : 2) : begun;
  return near.empty() ? "" : fmt::format("; did you mean {}?", near);
}

std::string flag_hint(const Command& command, const std::string& word)
{
  const auto found = std::find_if(command.options.begin(), command.options.end(),
                                  [&](const Option& option) { return takes(option, word); });
  return found == command.options.end() ? "" : fmt::format("; did you mean {} {}?", long_name(*found), word);
}

} // namespace mneedle
