#include "base/toml.hpp"
#include "rule_test/facts.hpp"

#include <mneedle/evaluate.hpp>
#include <mneedle/forecast.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>

// The engine's answers to the oracle's cases: a TOML document of one line each on standard input, with the keys of a rule
// test's facts and `fallback`, the profile's sensitivity; an answer in JSON of one line each on standard output. Arguments
// are overlays, which are added to the built-in rules.

namespace {

using namespace mneedle;

std::string dates_of(std::string_view earliest_name, std::optional<Date> earliest,
                     std::string_view recommended_name, std::optional<Date> recommended)
{
  return earliest ? fmt::format(R"(,"{}":"{}","{}":"{}")", earliest_name, to_string(*earliest),
                                recommended_name, to_string(recommended.value()))
                  : "";
}

std::string blockers_of(const Verdict& verdict)
{
  std::set<std::string> blockers;
  for (const auto& finding : verdict.findings) {
    if (finding.blocking()) {
      blockers.insert(fmt::format("\"{} {}\"", finding.rule->head.id.text(), word(finding.severity)));
    }
  }
  return fmt::format("[{}]", fmt::join(blockers, ","));
}

std::string judgements_of(const History& history, const RuleBook& rules, std::optional<Sensitivity> fallback)
{
  std::vector<std::string> judged;
  for (std::size_t i = 0; i < history.sessions.size(); ++i) {
    const auto judgement = judge(history, i, rules, fallback);
    std::string text{word(judgement.status)};
    for (const auto flaw : judgement.flaws) {
      text += fmt::format(" {}", word(flaw));
    }
    judged.push_back('"' + text + '"');
  }
  return fmt::format("[{}]", fmt::join(judged, ","));
}

std::string answer_to(toml_file::Table table, const RuleBook& rules)
{
  std::optional<Sensitivity> fallback;
  std::erase_if(table.entries, [&](const auto& entry) {
    if (entry.key != "fallback") {
      return false;
    }
    fallback = parse_word<Sensitivity>(std::get<std::string>(entry.value.data));
    return true;
  });
  const auto [proposal, history] = facts_of(table, nullptr, {}, rules);
  const auto verdict = evaluate(proposal, rules, history);
  const auto next = forecast(with_day_assumed(proposal, rules), rules, history);
  const auto after = forecast_after(proposal, rules, history);
  const auto worst = verdict.worst();
  return fmt::format(R"({{"verdict":"{}","kind":"{}"{},"blocking":{}{}{},"judged":{}}})",
                     verdict.go() ? "go" : "no-go", worst ? word(*worst) : "ready",
                     dates_of("earliest", verdict.earliest(), "recommended", verdict.recommended()),
                     blockers_of(verdict),
                     dates_of("next_earliest", next.earliest, "next_recommended", next.recommended),
                     dates_of("after_earliest", after.earliest, "after_recommended", after.recommended),
                     judgements_of(history, rules, fallback));
}

void add_overlay(RuleBook& rules, const char* file)
{
  std::ifstream in{file, std::ios::binary};
  if (!in) {
    throw std::runtime_error(fmt::format("cannot read {}", file));
  }
  const std::string text(std::istreambuf_iterator<char>{in}, {});
  rules.add(parse_overlay({file, text}, rules));
}

void answer_all(const RuleBook& rules)
{
  for (std::string line; std::getline(std::cin, line);) {
    try {
      const auto document = toml_file::parse(line, "case", Fault::untrusted);
      std::cout << answer_to(std::get<toml_file::Table>(document.entries.front().value.data), rules) << '\n';
    } catch (const std::exception& error) {
      std::cout << "error: " << error.what() << '\n';
    }
  }
}

} // namespace

int main(int count, char** arguments)
{
  std::ios::sync_with_stdio(false);
  try {
    RuleBook rules{builtin_rules()};
    for (int i = 1; i < count; ++i) {
      add_overlay(rules, arguments[i]);
    }
    answer_all(rules);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
