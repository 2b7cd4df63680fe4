#pragma once

#include "rules/draft.hpp"

#include <map>
#include <set>
#include <string_view>

namespace mneedle {

// The words that a draft and the book below it define together.
struct Vocabulary {
  std::set<std::string_view> rules;
  std::map<std::string_view, Seen> sources;
  std::set<std::string_view> conditions;
  std::set<std::string_view> events;
  std::map<std::string_view, std::string_view> steps; // and their texts
  std::map<std::string_view, std::string_view> units; // of the steps that have a measure
  std::set<std::string_view> asked;                   // conditions and events that have a question
};

// `under` may be nullptr.
Vocabulary vocabulary_of(const Draft& draft, const RuleBook* under);

} // namespace mneedle
