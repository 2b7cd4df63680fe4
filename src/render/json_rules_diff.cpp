#include "render/json_parts.hpp"
#include "render/json_reports.hpp"
#include "render/phrases.hpp"

#include <mneedle/answers.hpp>

namespace mneedle {
namespace {

template <typename Enum>
json::Array json_words(const std::vector<Enum>& values)
{
  return json::array_of(values, [](Enum value) { return json::Value{word(value)}; });
}

std::optional<int> json_days(const std::optional<Days>& days)
{
  return days ? std::optional{days->count()} : std::nullopt;
}

json::Object json_answer(const GridAnswer& answer)
{
  json::Object object;
  object.put("verdict", answer.go() ? "go" : "no-go").put_some("worst", json_word(answer.worst));
  object.put_some("earliest_in_days", json_days(answer.earliest));
  return object.put_some("recommended_in_days", json_days(answer.recommended));
}

json::Object json_cells_of(const ShiftedCells& group, const std::string& flag)
{
  json::Object object;
  object.put("shift", word(group.shift)).put("subject", group.subject);
  object.put_some("before", json_word(group.before)).put_some("after", json_word(group.after));
  object.put("answers", group.cells).put("areas", json_words(group.areas));
  object.put("sensitivities", json_words(group.levels));
  object.put_some("least_mm", json_of(std::optional{group.least}));
  object.put_some("most_mm", json_of(std::optional{group.most}));
  object.put_some("days_before_least", json_days(group.since_least));
  object.put_some("days_before_most", json_days(group.since_most));
  json::Object example;
  auto command = "mneedle " + listed(check_words(group.example), " ");
  example.put("command", flag.empty() ? command : command.append(" ").append(flag));
  example.put("before", json_answer(group.example_before));
  return object.put("example", example.put("after", json_answer(group.example_after)));
}

json::Object json_judgement(const Judgement& judgement)
{
  json::Object object;
  object.put("status", word(judgement.status));
  return object.put("reasons", json_words(judgement.flaws));
}

json::Object json_shifted(const ShiftedSession& session)
{
  json::Object object;
  object.put("id", session.id).put("before", json_judgement(session.before));
  return object.put("after", json_judgement(session.after));
}

} // namespace

json::Object json_of(const RulesDiffReport& report)
{
  const auto& diff = report.diff;
  json::Object rules;
  rules.put("added", json_texts(diff.added)).put("removed", json_texts(diff.removed));
  rules.put("changed", json_texts(diff.changed));
  json::Object object;
  object.put("schema", "mneedle.rules-diff/1").put("old", report.before).put("new", report.after);
  object.put("answers", diff.cells).put("differ", diff.shifted);
  object.put("changes", json::array_of(diff.groups, [&](const ShiftedCells& group) {
               return json_cells_of(group, report.after_flag);
             }));
  object.put("sessions", json::array_of(diff.sessions, json_shifted));
  return object.put("rules", std::move(rules));
}

} // namespace mneedle
