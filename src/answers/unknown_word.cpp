// What is said of a word that nothing knows: what it may have meant, and where all words are.

#include "answers/unknown_word.hpp"

#include "base/nearest.hpp"
#include "rules/plain_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mneedle {

std::string fitting(const std::vector<std::string_view>& words)
{
  return fmt::format("; it fits {}: write more of it", fmt::join(words, ", "));
}

namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t shortest_part = 4;
constexpr std::size_t most_shown = 3;

// Ids and their synonyms, each with the id.
std::vector<std::pair<std::string_view, std::string_view>> known_to(const RuleBook& rules, WordKind kind)
{
  std::vector<std::pair<std::string_view, std::string_view>> all;
  for (const auto id : ids_of(kind, rules)) {
    all.emplace_back(id, id);
  }
  for (const auto& set : rules.sets()) {
    for (const auto& synonym : set.synonyms) {
      if (synonym.kind == kind) {
        all.emplace_back(synonym.also, synonym.word);
      }
    }
  }
  return all;
}

// How many letters may be wrong: of a short word one, of a longer one two.
std::size_t wrong_letters(std::string_view typed)
{
  constexpr std::size_t short_word = 5;
  return typed.size() <= short_word ? 1 : 2;
}

// The nearest by spelling, if all that are as near mean the same: "heek" may be a cheek or a heel, and is not guessed.
std::string near_word(WordKind kind, std::string_view typed, const RuleBook& rules, std::size_t wrong)
{
  auto least = wrong;
  Words nearest;
  std::set<std::string_view> meant;
  for (const auto& [word, id] : known_to(rules, kind)) {
    const auto letters = letters_between(typed, word);
    if (letters < least) {
      least = letters;
      nearest.clear();
      meant.clear();
    }
    if (letters == least) {
      nearest.push_back(word);
      meant.insert(id);
    }
  }
  return meant.size() == 1 ? fmt::format(" (did you mean \"{}\"?)", nearest.front()) : "";
}

Words parts_of(std::string_view text)
{
  Words parts;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("-_ "), text.size());
    if (end >= shortest_part) {
      parts.push_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool shares_part(const Words& parts, std::string_view word)
{
  const auto others = parts_of(word);
  const auto begins = [](std::string_view a, std::string_view b) {
    return plain_word(a).starts_with(plain_word(b));
  };
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return std::any_of(others.begin(), others.end(),
                       [&](std::string_view other) { return begins(other, part); });
  });
}

// The ids that share a part of the word.
std::string near_by_part(WordKind kind, std::string_view typed, const RuleBook& rules)
{
  Words found;
  const auto parts = parts_of(typed);
  for (const auto& [word, id] : known_to(rules, kind)) {
    if (found.size() < most_shown && shares_part(parts, word) && !find_word(id, found)) {
      found.push_back(id);
    }
  }
  return found.empty() ? "" : fmt::format("; near it: {}", fmt::join(found, ", "));
}

// How the words of a vocabulary are shown together.
std::string_view command_that_lists(WordKind kind)
{
  switch (kind) {
  case WordKind::condition:
    return "; all of them: mneedle rules list --kind condition";
  case WordKind::event:
    return "; all of them: mneedle rules list --kind deferral";
  default:
    return "";
  }
}

// The same thing said in the other vocabulary: what has a date is an event, what has none a condition.
// Empty where it is no word of that either.
std::string other_vocabulary(WordKind kind, std::string_view typed, const RuleBook& rules)
{
  const auto other = kind == WordKind::condition ? WordKind::event : WordKind::condition;
  const auto meant = kind == WordKind::condition || kind == WordKind::event
                       ? exact_meaning(other, typed, rules)
                       : std::nullopt;
  if (!meant) {
    return "";
  }
  return kind == WordKind::condition
           ? fmt::format("; it has a date: give it as an event with the day, --event {}=DATE", *meant)
           : fmt::format("; it has no date: give it as a condition, --condition {}", *meant);
}

std::string hint_for(WordKind kind, std::string_view typed, const std::vector<std::string_view>& fit,
                     const RuleBook& rules)
{
  if (auto other = other_vocabulary(kind, typed, rules); !other.empty()) {
    return other;
  }
  if (!fit.empty()) {
    return fitting(fit);
  }
  if (kind != WordKind::condition && kind != WordKind::event) {
    return fmt::format("{}; one of {}", near_word(kind, typed, rules, wrong_letters(typed)),
                       fmt::join(ids_of(kind, rules), ", "));
  }
  const auto slip = near_word(kind, typed, rules, 1);
  const auto near = slip.empty()
                      ? near_word(kind, typed, rules, wrong_letters(typed)) + near_by_part(kind, typed, rules)
                      : slip;
  return near + std::string{command_that_lists(kind)};
}

} // namespace

std::string unknown_word(WordKind kind, std::string_view typed, const std::vector<std::string_view>& fit,
                         const RuleBook& rules)
{
  const auto name = kind == WordKind::device_kind ? std::string_view{"device kind"} : word(kind);
  return fmt::format("unknown {} \"{}\"{}", name, typed, hint_for(kind, typed, fit, rules));
}

} // namespace mneedle
