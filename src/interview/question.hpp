#pragma once

#include <mneedle/rules.hpp>

#include <string>
#include <vector>

namespace mneedle {

// A word or a number that answers a question, and what it says. Numbered from 1 where several may be so.
struct QuestionItem {
  std::string says;
  const Rule* rule = nullptr; // what stands behind it
  bool stops = false;         // where it is so, there is no session
};

// One thing to ask a person.
struct Question {
  std::string topic; // "Before anything: warning signs, 1 of 2"
  std::string text;
  std::vector<QuestionItem> items;
  std::string hint;               // what can be typed: "a length such as 0.25"
  std::vector<const Rule*> rules; // what stands behind the whole question
  std::string why = {};           // the same in a sentence, where the rules do not say it
};

} // namespace mneedle
