#include "answers/unknown_word.hpp"
#include "base/nearest.hpp"
#include "rules/plain_word.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// Whether the word is the beginning of one here, and a whole one of the other vocabulary.
bool elsewhere(WordKind kind, std::string_view typed, const RuleBook& rules)
{
  const auto is = [&](WordKind other) { return exact_meaning(other, typed, rules).has_value(); };
  return (kind == WordKind::condition && !is(kind) && is(WordKind::event))
         || (kind == WordKind::event && !is(kind) && is(WordKind::condition));
}

// The rules' own spelling of a word, whose text lives as long as they do.
std::string_view known_word(const Said& said, WordKind kind, const RuleBook& rules)
{
  const auto words = meanings(kind, said.text, rules);
  if (words.size() == 1 && !elsewhere(kind, said.text, rules)) {
    return words.front();
  }
  if (kind == WordKind::device_kind) {
    refuse_no_needle(said, said.text, rules);
  }
  throw Error(Fault::usage, said.origin, unknown_word(kind, said.text, words, rules));
}

} // namespace

std::vector<std::string_view> condition_words(const RuleBook& rules)
{
  return ids_of(WordKind::condition, rules);
}

std::vector<std::string_view> event_words(const RuleBook& rules) { return ids_of(WordKind::event, rules); }

std::vector<std::string_view> step_words(const RuleBook& rules)
{
  std::vector<std::string_view> words;
  rules.each<StepRule>([&](const Rule&, const StepRule& rule) {
    if (!find_word(rule.step.text(), words)) {
      words.push_back(rule.step.text());
    }
  });
  return words;
}

std::vector<std::string_view> lasting_conditions(const RuleBook& rules)
{
  auto words = condition_words(rules);
  rules.each<ConditionRule>([&](const Rule&, const ConditionRule& rule) {
    if (rule.each_time) {
      std::erase(words, rule.condition.text());
    }
  });
  rules.each<WarningRule>(
    [&](const Rule&, const WarningRule& rule) { std::erase(words, rule.condition.text()); });
  return words;
}

std::vector<std::string_view> left_out(const Profile& profile, const RuleBook& rules)
{
  auto words = lasting_conditions(rules);
  for (const auto condition : profile.screened_for) {
    std::erase(words, condition.text());
  }
  return words;
}

ConditionId resolve_condition(const Said& said, const RuleBook& rules)
{
  return ConditionId{known_word(said, WordKind::condition, rules)};
}

EventId resolve_event(const Said& said, const RuleBook& rules)
{
  return EventId{known_word(said, WordKind::event, rules)};
}

StepId resolve_step(const Said& said, const RuleBook& rules)
{
  const auto words = step_words(rules);
  const auto fit = fitting_words(said.text, words);
  if (fit.size() == 1) {
    return StepId{fit.front()};
  }
  throw Error(Fault::usage, said.origin,
              fmt::format("unknown step \"{}\"{}", said.text,
                          fit.empty() ? near_by_spelling(said.text, words) : fitting(fit)));
}

template <typename Enum>
Enum resolve_word(const Said& said, const RuleBook& rules)
{
  if constexpr (word_kind<Enum>.has_value()) {
    return *parse_word<Enum>(known_word(said, *word_kind<Enum>, rules));
  }
  const auto words = words_of<Enum>();
  const auto fit = fitting_words(said.text, {words.begin(), words.end()});
  if (fit.size() == 1) {
    return *parse_word<Enum>(fit.front());
  }
  throw Error(Fault::usage, said.origin, unknown_word(said.text, words));
}

template Area resolve_word<Area>(const Said&, const RuleBook&);
template DeviceKind resolve_word<DeviceKind>(const Said&, const RuleBook&);
template Sensitivity resolve_word<Sensitivity>(const Said&, const RuleBook&);
template Setting resolve_word<Setting>(const Said&, const RuleBook&);
template ReactionGrade resolve_word<ReactionGrade>(const Said&, const RuleBook&);
template ReactionKind resolve_word<ReactionKind>(const Said&, const RuleBook&);

void refuse_no_needle(const Said& said, std::string_view typed, const RuleBook& rules)
{
  rules.each<NoteRule>([&](const Rule& rule, const NoteRule& body) {
    const auto same = [&](std::string_view one) { return plain_word(one) == plain_word(typed); };
    if (std::any_of(body.words.begin(), body.words.end(), same)) {
      throw Error(Fault::usage, said.origin, fmt::format("\"{}\": {}", said.text, rule.head.message));
    }
  });
}

} // namespace mneedle
