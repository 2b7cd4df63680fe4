#include "render/rule_word.hpp"

namespace mneedle {

std::optional<RuleWord> word_of(const RuleBody& body)
{
  const auto find = [](const auto& rule) -> std::optional<RuleWord> {
    if constexpr (requires { rule.condition; }) {
      return RuleWord{"condition", rule.condition.text()};
    } else if constexpr (requires { rule.event; }) {
      return RuleWord{"event", rule.event.text()};
    } else if constexpr (requires { rule.step; }) {
      return RuleWord{"step", rule.step.text()};
    } else {
      return std::nullopt;
    }
  };
  return std::visit(find, body);
}

} // namespace mneedle
