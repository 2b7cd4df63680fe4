// The last session in the area.

#include "interview/ask.hpp"

namespace mneedle {

namespace {

constexpr auto topic_name = "Before anything: the last session";
constexpr auto asked_last = "last";

bool has_last(const Told& told) { return told.answers.last && told.answers.last->text != "never"; }

Prompt ask_last(const Known& known)
{
  Question question{topic_name,
                    question_of(Fact::last, known.rules),
                    {},
                    "a date such as 2026-03-16, \"10 days ago\", or never",
                    {&rule_of(Fact::last, known.rules)}};
  return {std::move(question), [&known](const Told& before, std::string_view line) {
            auto after = before;
            after.answers.last = is_word(line, "never") ? answered("never") : day_answered(line, known.today);
            after.settled.insert(asked_last);
            known.proposal(after.answers);
            return after;
          }};
}

Topic last_topic(const Known& known)
{
  return [&known](const Told& told) {
    const bool wanted = !told.answers.last && missing(Fact::last, verdict_of(known, told));
    return wanted ? std::optional{ask_last(known)} : std::nullopt;
  };
}

// Whether there is a last session of which no flag says more than the day. What such flags leave out is as they say.
bool only_day_known(const Told& told)
{
  const auto& given = told.given;
  const bool more = given.last_depth || given.last_setting || given.last_bled;
  return has_last(told) && (told.settled.contains(asked_last) || !more);
}

// One more thing about the last session, once.
Topic detail_topic(const Known& known, const std::string& name, const std::string& text,
                   const std::string& hint, const std::string& why,
                   const std::function<void(Answers&, std::string_view)>& take)
{
  return [=, &known](const Told& told) {
    if (!only_day_known(told) || told.settled.contains(name)) {
      return std::optional<Prompt>{};
    }
    Question question{topic_name, text, {}, hint, {&rule_of(Fact::last, known.rules)}, why};
    return std::optional{Prompt{std::move(question), [=, &known](const Told& before, std::string_view line) {
                                  auto after = before;
                                  take(after.answers, line);
                                  after.settled.insert(name);
                                  known.proposal(after.answers);
                                  return after;
                                }}};
  };
}

void take_depth(Answers& answers, std::string_view line)
{
  if (!line.empty()) {
    answers.last_depth = answered(line);
  }
}

void take_bled(Answers& answers, std::string_view line)
{
  const auto bled = yes_or_no(line);
  if (!bled) {
    refuse_answer("answer y or n; where you are not sure, y");
  }
  answers.last_bled = *bled;
}

} // namespace

std::vector<Topic> last_topics(const Known& known)
{
  return {
    last_topic(known),
    detail_topic(known, "last/setting", "Was that at home or by a professional?",
                 "home or professional; Enter alone: home", why_setting, take_setting),
    detail_topic(known, "last/depth", "How long were the needles then, in millimetres?",
                 "a length such as 0.25; Enter alone: not known, which counts as long", why_depth,
                 take_depth),
    detail_topic(known, "last/bled", "Did it draw blood?", "y or n", why_blood, take_bled),
  };
}

} // namespace mneedle
