#pragma once

#include <mneedle/answers.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace mneedle {

// The built-in rules, read once.
inline const RuleBook& builtin_book()
{
  static const RuleBook rules{builtin_rules()};
  return rules;
}

inline const Date today = *make_date(2026, 3, 16); // a Monday

inline Said said(std::string text) { return {std::move(text), {"--flag"}}; }

// What an answers file means under the built-in rules.
inline Resolved resolved(std::string_view text)
{
  return resolve(parse_answers(text, "a.toml"), today, builtin_book());
}

} // namespace mneedle
