#include "interview/once.hpp"

namespace mneedle {

namespace {

constexpr auto confirmed = "confirmed";

Told agreed(const Told& before, std::string_view line)
{
  if (!line.empty() && !yes_or_no(line).value_or(false)) {
    refuse_answer("Enter or y goes on, b goes back to change an answer, q leaves");
  }
  auto after = before;
  after.settled.insert(confirmed);
  return after;
}

} // namespace

Topic once(const Known& known, Once one)
{
  return [&known, one = std::move(one)](const Told& told) {
    if (told.settled.contains(one.name) || one.known(told.answers)) {
      return std::optional<Prompt>{};
    }
    auto question = one.question;
    question.prompt = one.prompt ? one.prompt(told.answers) : question.prompt;
    return std::optional{
      Prompt{std::move(question), [&known, one](const Told& before, std::string_view line) {
               auto after = before;
               one.take(after.answers, line);
               after.settled.insert(one.name);
               known.proposal(after.answers);
               return after;
             }}};
  };
}

std::function<bool(const Answers&)> said(Field field)
{
  return [field](const Answers& answers) { return (answers.*field).has_value(); };
}

std::function<void(Answers&, std::string_view)> into(Field field)
{
  return [field](Answers& answers, std::string_view line) {
    if (!line.empty()) {
      answers.*field = answered(line);
    }
  };
}

Topic confirm_topic(std::function<std::string(const Told&)> prompt)
{
  return [prompt = std::move(prompt)](const Told& told) {
    if (told.asked == 0 || told.settled.contains(confirmed)) {
      return std::optional<Prompt>{};
    }
    return std::optional{Prompt{{prompt(told), {}, "Nothing is written before this answer."}, agreed}};
  };
}

} // namespace mneedle
