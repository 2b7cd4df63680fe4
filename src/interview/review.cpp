#include "interview/topics.hpp"

#include "interview/ask.hpp"

namespace mneedle {

namespace {

constexpr auto reviewed = "review";

Told review(const Told& before, std::string_view line)
{
  if (!line.empty() && !yes_or_no(line).value_or(false)) {
    refuse_answer("Enter goes on, b goes back to change an answer, q leaves");
  }
  auto after = before;
  after.settled.insert(reviewed);
  return after;
}

std::optional<Prompt> review_prompt(const Told& told, const std::string& text)
{
  if (told.asked == 0 || told.settled.contains(reviewed)) {
    return std::nullopt;
  }
  Question question{"Your answers", text, {}, "Enter goes on", {}};
  for (auto& flag : flags_of(told.answers)) {
    question.items.push_back({flag.substr(2)});
  }
  if (told.answers.stored_screening) {
    question.items.push_back({told.answers.conditions.empty() ? "screened today: none of the conditions"
                                                              : "screened today: no other condition"});
  }
  return Prompt{std::move(question), review};
}

} // namespace

Topic review_topic(std::string text)
{
  return [text = std::move(text)](const Told& told) { return review_prompt(told, text); };
}

Topic review_topic(const Known& known, std::string text)
{
  return [&known, text = std::move(text)](const Told& told) {
    const bool stopped = verdict_of(known, told).worst() == Severity::stop;
    return review_prompt(told, stopped ? "There is a stop, so nothing more is asked. " + text : text);
  };
}

std::vector<Topic> check_topics(const Known& known)
{
  auto topics = needle_topics(known);
  for (auto& topic : last_topics(known)) {
    topics.push_back(std::move(topic));
  }
  topics.push_back(screening_topic(known));
  topics.push_back(step_topic(known));
  topics.push_back(review_topic(known, "Is all of this so? Enter shows what the rules make of it."));
  return topics;
}

} // namespace mneedle
