// The needle, the place and the skin.

#include "interview/ask.hpp"

#include <mneedle/answers.hpp>

#include <algorithm>

namespace mneedle {

namespace {

constexpr auto session_topic = "Before anything: the session";

using Take = std::function<void(Answers&, std::string_view)>;

// Asks for a fact as long as it is missing. `take` writes the answer down; whatever cannot be is refused.
Topic fact_topic(const Known& known, Fact fact, std::string hint, Take take)
{
  return [&known, fact, hint = std::move(hint), take = std::move(take)](const Told& told) {
    if (!missing(fact, verdict_of(known, told))) {
      return std::optional<Prompt>{};
    }
    Question question{session_topic, question_of(fact, known.rules), {}, hint, {}};
    question.rules = {&rule_of(fact, known.rules)};
    return std::optional{
      Prompt{std::move(question), [&known, take](const Told& before, std::string_view line) {
               auto after = before;
               take(after.answers, line);
               known.proposal(after.answers);
               return after;
             }}};
  };
}

std::string device_hint(const Profile& profile)
{
  std::string hint = "a word of the question";
  for (std::size_t i = 0; i < profile.devices.size(); ++i) {
    hint += (i == 0 ? "; or one of yours: " : ", ") + profile.devices[i].name;
  }
  return hint;
}

} // namespace

std::vector<Topic> needle_topics(const Known& known)
{
  return {
    fact_topic(known, Fact::area, "a word of the question",
               [](Answers& answers, std::string_view line) { answers.area = answered(line); }),
    fact_topic(known, Fact::device_kind, device_hint(known.profile),
               [&known](Answers& answers, std::string_view line) {
                 const bool named = known.profile.device(line) != nullptr;
                 (named ? answers.device : answers.device_kind) = answered(line);
               }),
    fact_topic(known, Fact::depth, "a length such as 0.25",
               [](Answers& answers, std::string_view line) { answers.depth = answered(line); }),
    fact_topic(known, Fact::sensitivity, "low, normal, high or reactive",
               [](Answers& answers, std::string_view line) { answers.sensitivity = answered(line); }),
    fact_topic(known, Fact::uses, "a number; 0 for a new one",
               [](Answers& answers, std::string_view line) { answers.device_uses = answered(line); }),
  };
}

} // namespace mneedle
