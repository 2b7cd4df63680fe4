// The steps before a session, on one page.

#include "interview/ask.hpp"
#include "interview/page.hpp"
#include "interview/pieces.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr std::size_t most_in_part = 7;
constexpr auto before_start = "Before you start:";
constexpr auto right_before = "Right before the needles touch skin:";

// Whether the finding is about a step, which can still be done. A preparation of the days ahead cannot.
bool about_step(const Finding& finding)
{
  const auto* step = std::get_if<StepRule>(&finding.rule->body);
  return finding.action && step != nullptr && step->phase == Phase::before;
}

const AnswerStep* open_step(const Finding& finding)
{
  return finding.blocking() && finding.action ? std::get_if<AnswerStep>(&*finding.action) : nullptr;
}

// The steps that are not answered yet, each once; none if something else speaks against the session.
std::vector<QuestionItem> open_steps(const Verdict& verdict)
{
  std::vector<QuestionItem> items;
  for (const auto& finding : verdict.findings) {
    if (finding.blocking() && !about_step(finding)) {
      return {};
    }
    const auto* step = open_step(finding);
    const auto same = [&](const QuestionItem& item) { return item.word == step->step.text(); };
    if (step != nullptr && std::none_of(items.begin(), items.end(), same)) {
      const auto& rule = *finding.rule;
      const auto title = rule.head.title.empty() ? std::get<StepRule>(rule.body).text : rule.head.title;
      items.push_back({std::string{title}, std::string{step->step.text()}, &rule});
    }
  }
  return items;
}

// Two pause points of about the same length, unless there are only a few steps.
void add_headings(std::vector<QuestionItem>& items)
{
  const bool two = items.size() > most_in_part;
  items.front().heading = two ? before_start : right_before;
  if (two) {
    items[(items.size() + 1) / 2].heading = right_before;
  }
}

constexpr auto steps_to_type = "answer y if all are done, else the numbers of those that are not";

// The step of the page that a number or a word names.
std::string step_named(const std::vector<QuestionItem>& items, std::string_view named, const RuleBook& rules)
{
  if (const auto* item = numbered(items, named)) {
    return item->word;
  }
  const std::string word{resolve_step(answered(named), rules).text()};
  if (std::none_of(items.begin(), items.end(), [&](const QuestionItem& item) { return item.word == word; })) {
    refuse_answer(fmt::format("\"{}\" is not on the list; {}", word, steps_to_type));
  }
  return word;
}

// "6" is not done; "6=5min" is done as far as the rules say so.
void take_step(Answers& answers, const std::vector<QuestionItem>& items, std::string_view named,
               const RuleBook& rules)
{
  const auto sign = named.find('=');
  const auto step = step_named(items, trimmed(named.substr(0, sign)), rules);
  if (sign == std::string_view::npos) {
    answers.not_done.push_back(answered(step));
  } else {
    answers.done.push_back(answered(fmt::format("{}={}", step, trimmed(named.substr(sign + 1)))));
  }
}

bool told_of(const Answers& answers, std::string_view step)
{
  const auto names = [&](const Said& said) {
    return said.text == step || said.text.starts_with(std::string{step} + "=");
  };
  return std::any_of(answers.done.begin(), answers.done.end(), names)
         || std::any_of(answers.not_done.begin(), answers.not_done.end(), names);
}

void refuse_unclear(std::string_view line)
{
  const auto words = pieces_of(line);
  const bool unclear = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return yes_or_no(word) || is_none(word) || is_word(word, "all");
  });
  if (words.empty() || unclear) {
    refuse_answer(steps_to_type);
  }
}

Told take_steps(const Known& known, const Told& before, const std::vector<QuestionItem>& items,
                std::string_view line)
{
  auto after = before;
  auto& answers = after.answers;
  if (yes_or_no(line) != true) {
    refuse_unclear(line);
    each_named(line, [&](std::string_view named) { take_step(answers, items, named, known.rules); });
  }
  for (const auto& item : items) {
    if (!told_of(answers, item.word)) {
      answers.done.push_back(answered(item.word));
    }
  }
  known.proposal(answers);
  return after;
}

// With a measure as the rules spell it, if the page has one.
std::string prompt_for(const std::vector<QuestionItem>& items)
{
  std::string prompt = "All done? y, else the numbers of those not done";
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (const auto& measure = std::get<StepRule>(items[i].rule->body).measure) {
      return prompt + fmt::format(" (or {}={}{})", i + 1, measure->at_least, measure->unit);
    }
  }
  return prompt;
}

} // namespace

Topic step_topic(const Known& known)
{
  return [&known](const Told& told) {
    auto items = open_steps(verdict_of(known, told));
    if (items.empty()) {
      return std::optional<Prompt>{};
    }
    add_headings(items);
    Question question{prompt_for(items), {}, "Each step has its reason: ? 2", items, true, "Steps"};
    return std::optional{Prompt{
      std::move(question), [&known, items = std::move(items)](const Told& before, std::string_view line) {
        return take_steps(known, before, items, line);
      }}};
  };
}

} // namespace mneedle
