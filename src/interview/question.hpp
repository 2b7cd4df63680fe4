#pragma once

#include <mneedle/rules.hpp>

#include <string>
#include <vector>

namespace mneedle {

// One of the things that an answer can name by its number, from 1.
struct QuestionItem {
  std::string title;
  std::string word;           // the id that names it
  const Rule* rule = nullptr; // explains it
  std::string heading = {};   // of the group that begins with it
};

// One thing to ask the user.
struct Question {
  std::string prompt;             // one line, with what can be typed
  std::vector<const Rule*> rules; // explain the question
  std::string why = {};           // a sentence that explains it, if the rules do not
  std::vector<QuestionItem> items = {};
  bool page = false;        // the items are printed with the question, not only by "?"
  std::string heading = {}; // of the page
};

} // namespace mneedle
