#pragma once

#include "support/temporary_folder.hpp"

#include <mneedle/rules.hpp>

#include <string>

namespace mneedle {

// The smallest file that is a base set: source READ, condition fever, steps hands and soak (10 min).
inline RuleText small_rules()
{
  return {"base.toml", content_of(MNEEDLE_SOURCE_DIR "/tests/broken/rules/base.toml")};
}

inline RuleSet small_set()
{
  const auto file = small_rules();
  return parse_base({&file, 1});
}

// The small rules, and more.
inline RuleBook book(const std::string& more = "")
{
  RuleBook rules{small_set()};
  if (!more.empty()) {
    rules.add(parse_overlay({"more.toml", more}, rules));
  }
  return rules;
}

// A rule of the kind, with the keys that all kinds have and `keys` of its own.
inline std::string rule_text(const std::string& kind, const std::string& id, const std::string& keys)
{
  return "[[" + kind + "]]\nid = \"" + id
         + "\"\nmessage = \"Something\"\nwhy = \"Because\"\nclears = \"Do this\"\n"
           "sources = [\"READ\"]\ngrade = \"low\"\n"
         + keys + "\n";
}

} // namespace mneedle
