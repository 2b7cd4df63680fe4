#include "answers/measured.hpp"

#include "base/whole_number.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

// The most that any rule asks of the step.
std::optional<Measure> measure_of(StepId step, const RuleBook& rules)
{
  std::optional<Measure> found;
  rules.each<StepRule>([&](const Rule&, const StepRule& rule) {
    const bool more = !found || (rule.measure && rule.measure->at_least > found->at_least);
    if (rule.step == step && rule.measure && more) {
      found = rule.measure;
    }
  });
  return found;
}

} // namespace

Measured measured_as(const Said& said, StepId step, std::string_view text, const RuleBook& rules)
{
  const auto wanted = measure_of(step, rules);
  if (!wanted) {
    throw Error(Fault::usage, said.origin, fmt::format("step \"{}\" takes no value", step.text()));
  }
  auto digits = text.substr(0, text.size() - (text.ends_with(wanted->unit) ? wanted->unit.size() : 0));
  digits = digits.substr(0, digits.find_last_not_of(' ') + 1);
  const auto value = whole_number(digits, most_counted);
  if (!value || digits.size() == text.size()) {
    throw Error(Fault::usage, said.origin,
                fmt::format("\"{}\" is not a measure for \"{}\"; write {}={}{}", text, step.text(),
                            step.text(), wanted->at_least, wanted->unit));
  }
  return {*value, wanted->unit};
}

} // namespace mneedle
