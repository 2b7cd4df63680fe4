// The steps before a session: read one, do it, say so.

#include "interview/ask.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr std::size_t most_at_once = 7;

// Whether the finding is about a step, which can still be done. What was left out in the days ahead cannot.
bool about_step(const Finding& finding)
{
  const auto* step = std::get_if<StepRule>(&finding.rule->body);
  return finding.action && step != nullptr && step->phase == Phase::before;
}

// The steps that are not answered yet, each once; nothing where something else speaks against the session.
std::vector<const Rule*> open_steps(const Verdict& verdict)
{
  std::vector<const Rule*> steps;
  std::vector<StepId> seen;
  for (const auto& finding : verdict.findings) {
    if (finding.blocking() && !about_step(finding)) {
      return {};
    }
    const auto* answer = finding.action ? std::get_if<AnswerStep>(&*finding.action) : nullptr;
    if (finding.blocking() && answer != nullptr
        && std::find(seen.begin(), seen.end(), answer->step) == seen.end()) {
      seen.push_back(answer->step);
      steps.push_back(finding.rule);
    }
  }
  return steps;
}

// "1 of 6, part 2 of 2" of `all`, `left` of which are still to come.
std::string place_of(std::size_t left, std::size_t all)
{
  const auto parts = (all + most_at_once - 1) / most_at_once;
  const auto size = (all + parts - 1) / parts;
  const auto at = all - left;
  const auto in_part = std::min(size, all - at / size * size);
  return fmt::format("part {} of {}, step {} of {}", at / size + 1, parts, at % size + 1, in_part);
}

// "10min" or "10 min" as one word; nothing for anything else.
std::optional<std::string> measure_in(std::string_view line, const Measure& measure)
{
  const auto digits = line.substr(0, std::min(line.find_first_not_of("0123456789"), line.size()));
  const bool fits = !digits.empty() && trimmed(line.substr(digits.size())) == measure.unit;
  return fits ? std::optional{fmt::format("{}{}", digits, measure.unit)} : std::nullopt;
}

void take_step(Answers& answers, const StepRule& rule, std::string_view line)
{
  const std::string word{rule.step.text()};
  if (const auto done = yes_or_no(line)) {
    (*done ? answers.done : answers.not_done).push_back(answered(word));
  } else if (const auto value = rule.measure ? measure_in(line, *rule.measure) : std::nullopt) {
    answers.done.push_back(answered(fmt::format("{}={}", word, *value)));
  } else {
    refuse_answer(rule.measure ? fmt::format("answer y, n or how long, such as {}{}", rule.measure->at_least,
                                             rule.measure->unit)
                               : "answer y or n");
  }
}

Prompt ask_step(const Known& known, const Rule& rule, std::string place)
{
  const auto& step = std::get<StepRule>(rule.body);
  Question question{"Before the needles touch skin: " + std::move(place),
                    fmt::format("{}{}", step.text, step.omitted == Severity::fix ? " (must)" : ""),
                    {},
                    step.measure
                      ? fmt::format("y, n or how long: {}{}", step.measure->at_least, step.measure->unit)
                      : "y when it is done, n when it is not",
                    {&rule}};
  return {std::move(question), [&known, &step](const Told& before, std::string_view line) {
            auto after = before;
            take_step(after.answers, step, line);
            known.proposal(after.answers);
            return after;
          }};
}

// The worst of what blocks besides steps.
std::optional<Severity> worst_besides_steps(const Verdict& verdict)
{
  std::optional<Severity> worst;
  for (const auto& finding : verdict.findings) {
    if (finding.blocking() && !about_step(finding)) {
      worst = std::max(worst, std::optional{finding.severity});
    }
  }
  return worst;
}

bool some_step_open(const Verdict& verdict)
{
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), [](const Finding& finding) {
    return finding.blocking() && finding.action && std::holds_alternative<AnswerStep>(*finding.action);
  });
}

} // namespace

std::string why_no_steps(const Verdict& verdict)
{
  const auto worst = worst_besides_steps(verdict);
  if (!worst || *worst == Severity::stop || !some_step_open(verdict)) {
    return "";
  }
  const auto earliest = verdict.earliest();
  if (*worst == Severity::wait && earliest) {
    return fmt::format("Too early: not before {}. The steps are for that day, so they are not asked now.",
                       with_weekday(*earliest));
  }
  return "Something else has to be put right first, so the steps are not asked now.";
}

Topic step_topic(const Known& known)
{
  return [&known](const Told& told) {
    const auto steps = open_steps(verdict_of(known, told));
    if (steps.empty()) {
      return std::optional<Prompt>{};
    }
    // What a flag says of steps was not asked, and need not apply here.
    const auto asked = told.answers.done.size() - told.given.done.size() + told.answers.not_done.size()
                       - told.given.not_done.size();
    const auto all = steps.size() + asked;
    return std::optional{ask_step(known, *steps.front(), place_of(steps.size(), all))};
  };
}

} // namespace mneedle
