#pragma once

#include "interview/question.hpp"

#include <mneedle/answers.hpp>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// What was said so far, by flags and in answer to questions.
struct Told {
  Answers given; // before the first question
  Answers answers;
  std::set<std::string> settled;     // what was asked and left no other trace in the answers
  std::vector<std::string> happened; // events whose day is to be asked for
  int asked = 0;                     // questions that were answered
};

// A question and what becomes of its answer. `take` throws Error (usage) for what is no answer.
struct Prompt {
  Question question;
  std::function<Told(const Told&, std::string_view)> take;
};

// The question about one thing; nothing if the answer is known by now or does not matter.
using Topic = std::function<std::optional<Prompt>(const Told&)>;

// One question after the other, in the order of the topics, with a way back. Knows nothing of a terminal.
class Interview {
public:
  Interview(Answers start, std::vector<Topic> topics);

  // What is to be answered now; nullptr when nothing is left to ask.
  const Question* now() const { return prompt_ ? &prompt_->question : nullptr; }

  // Throws Error (usage) for what is no answer, with the same question still to be answered.
  void answer(std::string_view line);

  // To the question before, with its answer forgotten; false at the first.
  bool back();

  const Answers& answers() const { return told_.answers; }
  bool asked() const { return told_.asked > 0; }
  bool settled(const std::string& what) const { return told_.settled.contains(what); }

private:
  void find();

  std::vector<Topic> topics_;
  Told told_;
  std::vector<Told> before_;
  std::optional<Prompt> prompt_;
};

// Whether the line is that word, which is in lower case; the line may be in any.
bool is_word(std::string_view line, std::string_view word);

// "yes", "y", "no" and "n" in any case; nothing for anything else.
std::optional<bool> yes_or_no(std::string_view line);

// Without spaces at both ends.
std::string_view trimmed(std::string_view line);

} // namespace mneedle
