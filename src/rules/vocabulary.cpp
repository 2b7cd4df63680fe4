#include "rules/vocabulary.hpp"

namespace mneedle {

namespace {

class Gathering {
public:
  explicit Gathering(Vocabulary& words) : words_{words} {}

  void take(const Source& source) { words_.sources.emplace(source.id.text(), source.seen); }

  void take(const Rule& rule)
  {
    words_.rules.insert(rule.head.id.text());
    std::visit([&](const auto& body) { learn(body); }, rule.body);
  }

private:
  template <typename Body>
  void learn(const Body&)
  {
  }
  void learn(const ConditionRule& body) { condition(body.condition, body.question); }
  void learn(const WarningRule& body) { condition(body.condition, body.question); }
  void learn(const DeferralRule& body) { event(body.event, body.question); }
  void learn(const FirstUseRule& body) { event(body.event, body.question); }
  void learn(const StepRule& body)
  {
    words_.steps.emplace(body.step.text(), body.text);
    if (body.measure && !body.measure->unit.empty()) {
      words_.units.emplace(body.step.text(), body.measure->unit);
    }
  }

  void condition(ConditionId id, std::string_view question)
  {
    words_.conditions.insert(id.text());
    ask(id.text(), question);
  }

  void event(EventId id, std::string_view question)
  {
    words_.events.insert(id.text());
    ask(id.text(), question);
  }

  void ask(std::string_view word, std::string_view question)
  {
    if (!question.empty()) {
      words_.asked.insert(word);
    }
  }

  Vocabulary& words_;
};

} // namespace

Vocabulary vocabulary_of(const Draft& draft, const RuleBook* under)
{
  Vocabulary words;
  Gathering gathering{words};
  for (const auto& set : under == nullptr ? std::span<const RuleSet>{} : under->sets()) {
    for (const auto& rule : set.rules) {
      gathering.take(rule);
    }
    for (const auto& source : set.sources) {
      gathering.take(source);
    }
  }
  for (const auto& rule : draft.rules) {
    gathering.take(rule.value);
  }
  for (const auto& source : draft.sources) {
    gathering.take(source.value);
  }
  return words;
}

} // namespace mneedle
