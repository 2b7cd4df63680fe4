#pragma once

#include "support/facts.hpp"

#include <mneedle/answers.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace mneedle {

inline Said said(std::string text) { return {std::move(text), {"--flag"}}; }

// What an answers file means under the built-in rules.
inline Resolved resolved(std::string_view text)
{
  return resolve(parse_answers(text, "a.toml"), today(), builtin_book());
}

} // namespace mneedle
