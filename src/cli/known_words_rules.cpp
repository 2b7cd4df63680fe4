#include "base/nearest.hpp"
#include "cli/known_words.hpp"
#include "cli/load.hpp"
#include "cli/or_empty.hpp"

#include <mneedle/answers.hpp>

#include <algorithm>

namespace mneedle {

namespace {

// Each word once, with the first description there is.
class Vocabulary {
public:
  void add(std::string_view word, std::string_view description)
  {
    const auto found = std::find_if(words_.begin(), words_.end(),
                                    [&](const Completion& completion) { return completion.word == word; });
    if (found == words_.end()) {
      words_.push_back({std::string{word}, std::string{description}});
    } else if (found->description.empty()) {
      found->description = description;
    }
  }

  WordList take() { return std::move(words_); }

private:
  WordList words_;
};

void add_overlay(const RuleText& file, RuleBook& rules)
{
  try {
    rules.add(parse_overlay(file, rules));
  } catch (const Error&) {
    return; // whatever else is in force can still be offered
  }
}

} // namespace

WordList KnownWords::areas()
{
  Vocabulary words;
  for (const auto area : words_of<Area>()) {
    words.add(area, "");
  }
  rules().each<AreaRule>([&](const Rule& rule, const AreaRule& body) {
    for (const auto area : body.areas) {
      words.add(word(area), rule.head.message);
    }
  });
  return words.take();
}

// Those that a stored screening answers, and where wanted also those that are asked each time.
WordList KnownWords::conditions(bool each_time)
{
  Vocabulary words;
  rules().each<ConditionRule>(
    [&](const Rule&, const ConditionRule& rule) { words.add(rule.condition.text(), rule.question); });
  if (each_time) {
    rules().each<WarningRule>(
      [&](const Rule&, const WarningRule& rule) { words.add(rule.condition.text(), rule.question); });
  }
  auto result = words.take();
  if (!each_time) {
    const auto lasting = lasting_conditions(rules());
    std::erase_if(result, [&](const Completion& one) { return !find_word(one.word, lasting); });
  }
  return result;
}

WordList KnownWords::events()
{
  Vocabulary words;
  rules().each<DeferralRule>(
    [&](const Rule&, const DeferralRule& rule) { words.add(rule.event.text(), rule.question); });
  rules().each<FirstUseRule>(
    [&](const Rule&, const FirstUseRule& rule) { words.add(rule.event.text(), rule.question); });
  return words.take();
}

// Those that can have been left out before a session, or all.
WordList KnownWords::steps(bool left_out)
{
  Vocabulary words;
  rules().each<StepRule>([&](const Rule&, const StepRule& rule) {
    if (!left_out || rule.phase <= Phase::before) {
      words.add(rule.step.text(), rule.text);
    }
  });
  return words.take();
}

namespace {

std::optional<WordKind> vocabulary_of(Words kind)
{
  switch (kind) {
  case Words::area:
    return WordKind::area;
  case Words::device_kind:
    return WordKind::device_kind;
  case Words::sensitivity:
    return WordKind::sensitivity;
  case Words::condition:
  case Words::lasting_condition:
    return WordKind::condition;
  case Words::event:
  case Words::dated_event:
    return WordKind::event;
  default:
    return std::nullopt;
  }
}

} // namespace

WordList KnownWords::other_words(Words kind, std::string_view beginning)
{
  WordList result;
  const auto vocabulary = vocabulary_of(kind);
  if (!vocabulary || beginning.empty()) {
    return result;
  }
  for (const auto& set : rules().sets()) {
    for (const auto& synonym : set.synonyms) {
      if (synonym.kind == *vocabulary && synonym.also.starts_with(beginning)) {
        result.push_back(
          {std::string{synonym.also} + (kind == Words::dated_event ? "=" : ""), std::string{synonym.word}});
      }
    }
  }
  return result;
}

WordList KnownWords::rule_ids()
{
  WordList result;
  for (const auto& set : rules().sets()) {
    for (const auto& rule : set.rules) {
      result.push_back({std::string{rule.head.id.text()}, std::string{rule.head.message}});
    }
  }
  return result;
}

WordList KnownWords::sources()
{
  WordList result;
  for (const auto& set : rules().sets()) {
    for (const auto& source : set.sources) {
      result.push_back({std::string{source.id.text()}, std::string{source.text}});
    }
  }
  return result;
}

const RuleBook& KnownWords::rules()
{
  if (!rules_) {
    try {
      rules_.emplace(load_base(host_, common_));
    } catch (const Error&) {
      rules_.emplace(builtin_rules());
    }
    for (const auto& file : or_empty([&] { return overlay_files(host_, common_); })) {
      add_overlay(file, *rules_);
    }
  }
  return *rules_;
}

} // namespace mneedle
