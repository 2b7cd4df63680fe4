// The needle, the place and the skin.

#include "interview/ask.hpp"

#include <mneedle/answers.hpp>

namespace mneedle {

namespace {

using Take = std::function<void(Answers&, std::string_view)>;

// Asks for a fact as long as it is missing. `take` stores the answer.
Topic fact_topic(const Known& known, Fact fact, Question question, Take take)
{
  return [&known, fact, question = std::move(question), take = std::move(take)](const Told& told) {
    if (!missing(fact, verdict_of(known, told))) {
      return std::optional<Prompt>{};
    }
    return std::optional{Prompt{question, [&known, take](const Told& before, std::string_view line) {
                                  auto after = before;
                                  take(after.answers, line);
                                  known.proposal(after.answers);
                                  return after;
                                }}};
  };
}

Question plain_question(const Known& known, Fact fact)
{
  return {question_of(fact, known.rules), {&rule_of(fact, known.rules)}};
}

} // namespace

std::vector<Topic> needle_topics(const Known& known)
{
  const auto& rules = known.rules;
  return {
    fact_topic(
      known, Fact::area, area_question(known),
      [&rules](Answers& answers, std::string_view line) { answers.area = chosen<Area>(line, rules); }),
    fact_topic(known, Fact::device_kind, device_question(known, true),
               [&known](Answers& answers, std::string_view line) { take_device(answers, line, known); }),
    fact_topic(known, Fact::depth, plain_question(known, Fact::depth),
               [](Answers& answers, std::string_view line) { answers.depth = answered(line); }),
    fact_topic(known, Fact::sensitivity, plain_question(known, Fact::sensitivity),
               [&rules](Answers& answers, std::string_view line) {
                 answers.sensitivity = chosen<Sensitivity>(line, rules);
               }),
    fact_topic(known, Fact::uses, plain_question(known, Fact::uses),
               [](Answers& answers, std::string_view line) { answers.device_uses = answered(line); }),
  };
}

} // namespace mneedle
