#include "interview/ask.hpp"

#include <mneedle/error.hpp>
#include <mneedle/evaluate.hpp>

#include <algorithm>

namespace mneedle {

void refuse_answer(std::string message) { throw Error(Fault::usage, std::move(message)); }

Said answered(std::string_view line) { return {std::string{line}, {}}; }

Said day_answered(std::string_view line, Date today) { return dated(answered(line), today, DateSense::past); }

void take_setting(Answers& answers, std::string_view line)
{
  answers.last_setting = answered(line.empty() ? word(Setting::home) : line);
}

const Rule& rule_of(Fact fact, const RuleBook& rules)
{
  const Rule* found = nullptr;
  rules.each<FactRule>([&](const Rule& rule, const FactRule& body) {
    if (body.fact == fact && found == nullptr) {
      found = &rule;
    }
  });
  return *found; // a base set has one for every fact
}

std::string question_of(Fact fact, const RuleBook& rules)
{
  return std::string{std::get<FactRule>(rule_of(fact, rules).body).question};
}

Verdict verdict_of(const Known& known, const Told& told)
{
  return evaluate(known.proposal(told.answers), known.rules, known.history);
}

bool missing(Fact fact, const Verdict& verdict)
{
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), [&](const Finding& finding) {
    const auto* answer = finding.action ? std::get_if<Answer>(&*finding.action) : nullptr;
    return finding.blocking() && answer != nullptr && answer->fact == fact;
  });
}

} // namespace mneedle
