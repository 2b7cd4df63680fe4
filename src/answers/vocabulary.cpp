#include "base/nearest.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

void add(std::vector<std::string_view>& words, std::string_view word)
{
  if (!find_word(word, words)) {
    words.push_back(word);
  }
}

// The rules' own spelling of a word, whose text lives as long as they do.
std::string_view known_word(const Said& said, const std::vector<std::string_view>& words,
                            std::string_view what, std::string_view hint)
{
  if (const auto word = find_word(said.text, words)) {
    return *word;
  }
  throw Error(Fault::usage, said.origin,
              fmt::format("unknown {} \"{}\"{}", what, said.text,
                          hint.empty() ? did_you_mean(said.text, words) : std::string{hint}));
}

} // namespace

std::vector<std::string_view> condition_words(const RuleBook& rules)
{
  std::vector<std::string_view> words;
  rules.each<ConditionRule>(
    [&](const Rule&, const ConditionRule& rule) { add(words, rule.condition.text()); });
  rules.each<WarningRule>([&](const Rule&, const WarningRule& rule) { add(words, rule.condition.text()); });
  return words;
}

std::vector<std::string_view> event_words(const RuleBook& rules)
{
  std::vector<std::string_view> words;
  rules.each<DeferralRule>([&](const Rule&, const DeferralRule& rule) { add(words, rule.event.text()); });
  rules.each<FirstUseRule>([&](const Rule&, const FirstUseRule& rule) { add(words, rule.event.text()); });
  return words;
}

std::vector<std::string_view> step_words(const RuleBook& rules)
{
  std::vector<std::string_view> words;
  rules.each<StepRule>([&](const Rule&, const StepRule& rule) { add(words, rule.step.text()); });
  return words;
}

std::vector<std::string_view> lasting_conditions(const RuleBook& rules)
{
  std::vector<std::string_view> words;
  rules.each<ConditionRule>(
    [&](const Rule&, const ConditionRule& rule) { add(words, rule.condition.text()); });
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
  const bool dated = find_word(said.text, event_words(rules)).has_value();
  return ConditionId{known_word(said, condition_words(rules), "condition",
                                dated ? "; it has a date: give it as an event with the day" : "")};
}

EventId resolve_event(const Said& said, const RuleBook& rules)
{
  const bool undated = find_word(said.text, condition_words(rules)).has_value();
  return EventId{
    known_word(said, event_words(rules), "event", undated ? "; it has no date: give it as a condition" : "")};
}

StepId resolve_step(const Said& said, const RuleBook& rules)
{
  return StepId{known_word(said, step_words(rules), "step", "")};
}

} // namespace mneedle
