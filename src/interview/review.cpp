#include "interview/ask.hpp"
#include "interview/stored_lines.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace mneedle {

namespace {

constexpr auto reviewed = "review";

using Lines = std::vector<std::string>;

Told agreed(const Told& before, std::string_view line)
{
  if (!line.empty() && !yes_or_no(line).value_or(false)) {
    refuse_answer("Enter goes on, b goes back to change an answer, q leaves");
  }
  auto after = before;
  after.settled.insert(reviewed);
  return after;
}

void append(Lines& lines, Lines more)
{
  lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Flags without their dashes.
Lines without_dashes(const Lines& flags)
{
  Lines lines;
  for (const auto& flag : flags) {
    lines.push_back(flag.substr(2));
  }
  return lines;
}

// No flag says that it did not bleed.
void add_blood(Lines& lines, const Answers& answers)
{
  if (answers.last_bled && !*answers.last_bled) {
    lines.emplace_back("no blood then");
  }
}

Lines check_lines(const Known& known, const Told& told)
{
  auto lines = without_dashes(flags_of(dated(told.answers, known.today)));
  add_blood(lines, told.answers);
  append(lines, stored_of_session(known, told.answers));
  append(lines, stored_of_person(known, told));
  return lines;
}

Lines record_lines(const Known& known, const Told& told)
{
  auto lines = without_dashes(record_flags(dated(told.answers, known.today)));
  add_blood(lines, told.answers);
  if (told.settled.contains(recorded_again)) {
    lines.emplace_back("again");
  }
  auto said = told.answers;
  said.depth = said.last_depth;
  append(lines, stored_of_session(known, said));
  return lines;
}

Lines profile_lines(const Told& told)
{
  auto lines = without_dashes(flags_of(told.answers));
  if (told.answers.stored_screening) {
    lines.emplace_back(told.answers.conditions.empty() ? "screened today: none of the conditions"
                                                       : "screened today: no other condition");
  }
  return lines;
}

// Where the questions were cut short, that is said first.
std::string check_text(const Known& known, const Told& told)
{
  const auto verdict = verdict_of(known, told);
  const auto cut = verdict.worst() == Severity::stop
                     ? std::string{"There is a stop, so nothing more is asked."}
                     : why_no_steps(verdict);
  return fmt::format("{}{}Is all of this so? Enter shows what the rules make of it.", cut,
                     cut.empty() ? "" : " ");
}

} // namespace

Topic review_topic(Review review)
{
  return [review = std::move(review)](const Told& told) {
    if (told.asked == 0 || told.settled.contains(reviewed)) {
      return std::optional<Prompt>{};
    }
    Question question{"Your answers",
                      review.text(told),
                      {},
                      "Enter goes on",
                      {},
                      "What follows rests on all of this, so it is shown once more before anything is done."};
    for (auto& line : review.lines(told)) {
      question.items.push_back({std::move(line)});
    }
    return std::optional{Prompt{std::move(question), agreed}};
  };
}

Topic check_review(const Known& known)
{
  return review_topic({[&known](const Told& told) { return check_text(known, told); },
                       [&known](const Told& told) { return check_lines(known, told); }});
}

Topic record_review(const Known& known)
{
  return review_topic({[](const Told&) { return "Is all of this so? Enter records it."; },
                       [&known](const Told& told) { return record_lines(known, told); }});
}

Topic profile_review()
{
  return review_topic({[](const Told&) { return "Is all of this so? Enter stores it."; }, profile_lines});
}

std::vector<std::string> record_flags(const Answers& answers)
{
  auto session = answers;
  session.on = std::exchange(session.last, std::nullopt);
  session.depth = std::exchange(session.last_depth, std::nullopt);
  session.last_setting.reset();
  session.last_bled.reset();
  auto flags = flags_of(session);
  if (answers.last_setting) {
    flags.push_back("--setting " + shell_word(answers.last_setting->text));
  }
  if (answers.last_bled.value_or(false)) {
    flags.emplace_back("--bled");
  }
  return flags;
}

std::vector<Topic> check_topics(const Known& known)
{
  auto topics = needle_topics(known);
  for (auto& topic : last_topics(known)) {
    topics.push_back(std::move(topic));
  }
  topics.push_back(screening_topic(known));
  topics.push_back(step_topic(known));
  topics.push_back(check_review(known));
  return topics;
}

} // namespace mneedle
