#include "interview/ask.hpp"

#include "base/whole_number.hpp"
#include "rules/plain_word.hpp"

#include <mneedle/error.hpp>
#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mneedle {

namespace {

constexpr std::size_t most_areas = 40; // columns of a prompt for words of areas

template <typename Enum>
std::vector<QuestionItem> choices()
{
  std::vector<QuestionItem> items;
  items.reserve(words_of<Enum>().size());
  for (const auto word : words_of<Enum>()) {
    items.push_back({std::string{word}, std::string{word}});
  }
  return items;
}

std::string some_areas()
{
  std::string list;
  for (const auto word : words_of<Area>()) {
    if (list.size() + word.size() > most_areas) {
      break;
    }
    list.append(word).append(" ");
  }
  return list + "...";
}

} // namespace

void refuse_answer(std::string message) { throw Error(Fault::usage, std::move(message)); }

Said answered(std::string_view line) { return {std::string{line}, {}}; }

std::string_view said_or_meant(WordKind kind, std::string_view said, std::string_view meant,
                               const RuleBook& rules)
{
  return plain_word(said) != plain_word(meant) && exact_meaning(kind, said, rules) ? said : meant;
}

template <typename Enum>
Said chosen(std::string_view line, const RuleBook& rules)
{
  const auto words = words_of<Enum>();
  const auto number = whole_number(line, std::numeric_limits<int>::max());
  if (number && *number > 0 && static_cast<std::size_t>(*number) <= words.size()) {
    return answered(words[static_cast<std::size_t>(*number) - 1]);
  }
  const auto value = resolve_word<Enum>(answered(line), rules);
  return answered(said_or_meant(*word_kind<Enum>, line, word(value), rules));
}

template Said chosen<Area>(std::string_view, const RuleBook&);
template Said chosen<DeviceKind>(std::string_view, const RuleBook&);
template Said chosen<Sensitivity>(std::string_view, const RuleBook&);

Said day_answered(std::string_view line, Date today) { return dated(answered(line), today, DateSense::past); }

void take_setting(Answers& answers, std::string_view line, const RuleBook& rules)
{
  const bool home = line.empty() || yes_or_no(line).value_or(false);
  const bool clinic = is_word(line, "clinic") || is_word(line, "c");
  const auto setting = home     ? Setting::home
                       : clinic ? Setting::professional
                                : resolve_word<Setting>(answered(line), rules);
  answers.last_setting = answered(word(setting));
}

void take_device(Answers& answers, std::string_view line, const Known& known)
{
  if (known.profile.device(line) != nullptr) {
    answers.device = answered(line);
  } else {
    answers.device_kind = chosen<DeviceKind>(line, known.rules);
  }
}

Question area_question(const Known& known)
{
  Question question{fmt::format("Area? {} (? lists all)", some_areas()), {&rule_of(Fact::area, known.rules)}};
  question.items = choices<Area>();
  return question;
}

Question device_question(const Known& known, bool own_devices)
{
  Question question{"Device?", {&rule_of(Fact::device_kind, known.rules)}};
  question.items = choices<DeviceKind>();
  for (const auto& item : question.items) {
    question.prompt.append(" ").append(item.word);
    question.prompt += item.word == word(DeviceKind::stamp)         ? " (new head)"
                       : item.word == word(DeviceKind::fixed_stamp) ? " (same head)"
                                                                    : "";
  }
  for (const auto& device : known.profile.devices) {
    if (own_devices) {
      question.prompt.append(" ").append(device.name);
    }
  }
  return question;
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
