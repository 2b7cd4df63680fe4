#pragma once

#include <mneedle/rules.hpp>

#include <vector>

namespace mneedle {

// A book of these rules alone.
inline RuleBook book_of(const std::vector<Rule>& rules)
{
  RuleSet set;
  set.rules = rules;
  return RuleBook{set};
}

} // namespace mneedle
