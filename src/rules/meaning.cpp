// What a word means that somebody typed.

#include "base/nearest.hpp"
#include "rules/plain_word.hpp"

#include <mneedle/rules.hpp>

#include <algorithm>

namespace mneedle {

namespace {

using Words = std::vector<std::string_view>;

void add_once(Words& words, std::string_view word)
{
  if (!find_word(word, words)) {
    words.push_back(word);
  }
}

template <typename Enum>
Words all_of()
{
  const auto words = words_of<Enum>();
  return {words.begin(), words.end()};
}

// What loosens a verdict has to be said in full.
bool loosens(WordKind kind, std::string_view id, const RuleBook& rules)
{
  bool found = false;
  rules.each<FirstUseRule>(
    [&](const Rule&, const FirstUseRule& rule) { found = found || rule.event.text() == id; });
  return kind == WordKind::event && found;
}

} // namespace

std::string plain_word(std::string_view text)
{
  std::string plain;
  for (const char c : text) {
    if (c != '-' && c != '_' && c != ' ') {
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return plain;
}

std::vector<std::string_view> fitting_words(std::string_view typed,
                                            const std::vector<std::string_view>& words)
{
  const auto wanted = plain_word(typed);
  Words found;
  for (const auto word : words) {
    const auto plain = plain_word(word);
    if (plain == wanted) {
      return {word};
    }
    if (!wanted.empty() && plain.starts_with(wanted)) {
      found.push_back(word);
    }
  }
  return found;
}

std::vector<std::string_view> ids_of(WordKind kind, const RuleBook& rules)
{
  switch (kind) {
  case WordKind::area:
    return all_of<Area>();
  case WordKind::device_kind:
    return all_of<DeviceKind>();
  case WordKind::sensitivity:
    return all_of<Sensitivity>();
  default:
    break;
  }
  Words ids;
  const auto add = [&](const auto& id) { add_once(ids, id.text()); };
  if (kind == WordKind::condition) {
    rules.each<ConditionRule>([&](const Rule&, const ConditionRule& rule) { add(rule.condition); });
    rules.each<WarningRule>([&](const Rule&, const WarningRule& rule) { add(rule.condition); });
  } else {
    rules.each<DeferralRule>([&](const Rule&, const DeferralRule& rule) { add(rule.event); });
    rules.each<FirstUseRule>([&](const Rule&, const FirstUseRule& rule) { add(rule.event); });
  }
  return ids;
}

std::optional<std::string_view> exact_meaning(WordKind kind, std::string_view typed, const RuleBook& rules)
{
  const auto wanted = plain_word(typed);
  for (const auto id : ids_of(kind, rules)) {
    if (plain_word(id) == wanted) {
      return id;
    }
  }
  for (const auto& set : rules.sets()) {
    for (const auto& synonym : set.synonyms) {
      if (synonym.kind == kind && plain_word(synonym.also) == wanted) {
        return synonym.word;
      }
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> meanings(WordKind kind, std::string_view typed, const RuleBook& rules)
{
  if (const auto meaning = exact_meaning(kind, typed, rules)) {
    return {*meaning};
  }
  auto found = fitting_words(typed, ids_of(kind, rules));
  std::erase_if(found, [&](std::string_view id) { return loosens(kind, id, rules); });
  return found;
}

Meaning meaning_by(const RuleBook& rules)
{
  return [&rules](WordKind kind, std::string_view typed) {
    const auto words = meanings(kind, typed, rules);
    return words.size() == 1 ? words.front() : std::string_view{};
  };
}

} // namespace mneedle
