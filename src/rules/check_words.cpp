#include "rules/checks.hpp"
#include "rules/vocabulary.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

// The word that the rule wants answered; empty for other kinds.
std::string_view wanted_word(const Rule& rule)
{
  if (const auto* condition = std::get_if<ConditionRule>(&rule.body)) {
    return condition->condition.text();
  }
  if (const auto* deferral = std::get_if<DeferralRule>(&rule.body)) {
    return deferral->event.text();
  }
  if (const auto* first = std::get_if<FirstUseRule>(&rule.body)) {
    return first->event.text();
  }
  return {};
}

// An answer is one number for all rules of the step, so they must mean the same by it.
void check_step(Draft& draft, const Placed<Rule>& written, const StepRule& step, const Vocabulary& known)
{
  const auto word = step.step.text();
  if (known.steps.at(word) != step.text) {
    draft.complaints.add(
      written.origin,
      fmt::format("step \"{}\" has another \"text\" elsewhere; choose another word or the same text", word));
  }
  const auto unit = step.measure ? step.measure->unit : std::string_view{};
  if (!unit.empty() && known.units.at(word) != unit) {
    draft.complaints.add(written.origin,
                         fmt::format("step \"{}\" is measured in \"{}\" elsewhere, not \"{}\"; give the "
                                     "measure in that unit",
                                     word, known.units.at(word), unit));
  }
}

} // namespace

void check_words(Draft& draft, const RuleBook* under)
{
  auto known = vocabulary_of(draft, under);
  for (const auto& written : draft.rules) {
    const auto word = wanted_word(written.value);
    if (!word.empty() && known.asked.insert(word).second) {
      draft.complaints.add(written.origin,
                           fmt::format("no rule asks for \"{}\"; give this one a \"question\"", word));
    }
    if (const auto* step = std::get_if<StepRule>(&written.value.body)) {
      check_step(draft, written, *step, known);
    }
  }
}

} // namespace mneedle
