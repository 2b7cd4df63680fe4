// Rules about the person, the place, the needle and the rest between sessions.

#include "render/kind_numbers.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

json::Value json_of_row(const IntervalRow& row)
{
  json::Object object;
  if (!row.areas.empty()) {
    object.put("areas", json::array_of(row.areas, [](Area area) { return json::Value{word(area)}; }));
  }
  return object.put("earliest", json_of(row.earliest)).put("recommended", json_of(row.recommended));
}

std::string row_in_words(const IntervalRow& row)
{
  std::vector<std::string> areas;
  for (const auto area : row.areas) {
    areas.emplace_back(word(area));
  }
  return fmt::format("{}: at least {}; recommended {}", areas.empty() ? "every area" : listed(areas),
                     in_words(row.earliest), in_words(row.recommended));
}

} // namespace

void tell(NumberList& list, const AreaRule& rule)
{
  tell_areas(list, rule.areas);
  tell_severity(list, rule.severity);
}

void tell(NumberList& list, const DepthRule& rule)
{
  tell_above(list, rule.above);
  tell_areas(list, rule.areas);
  list.text("at_least", word(rule.at_least), "sensitivity at least");
  tell_severity(list, rule.severity);
}

void tell(NumberList& list, const IntervalRule& rule)
{
  if (rule.setting) {
    list.text("setting", word(*rule.setting), "after sessions");
  }
  tell_kinds(list, rule.kinds);
  list.flag("home", rule.home, "a band that home needles fall in");
  tell_above(list, rule.above);
  if (rule.to) {
    list.depth("to_mm", *rule.to, "needles up to");
  }
  std::vector<std::string> words;
  for (const auto& row : rule.rows) {
    words.push_back(row_in_words(row));
  }
  list.add({"days", json::array_of(rule.rows, json_of_row), listed(words, "; ")});
}

void tell(NumberList& list, const ConditionRule& rule)
{
  list.text("condition", rule.condition.text(), "condition");
  tell_question(list, rule.question);
  list.flag("each_time", rule.each_time, "asked each time");
  tell_severity(list, rule.severity);
  tell_areas(list, rule.areas);
  if (rule.raises > 0) {
    list.number("raises", rule.raises, "raises the sensitivity by");
  }
  if (rule.raises_to) {
    list.text("raises_to", word(*rule.raises_to), "raises the sensitivity to");
  }
  if (rule.cap) {
    list.depth("cap_mm", *rule.cap, "needles at most");
  }
  if (rule.calm > Days{0}) {
    list.days("calm_days", rule.calm, "calm for");
  }
  tell_implied(list, rule.implies);
}

void tell(NumberList& list, const WarningRule& rule)
{
  list.text("condition", rule.condition.text(), "condition");
  tell_question(list, rule.question);
  list.text("see", rule.see, "who to see");
  list.text("how_fast", rule.how_fast, "how soon");
}

void tell(NumberList& list, const DeferralRule& rule)
{
  list.text("event", rule.event.text(), "event");
  tell_question(list, rule.question);
  if (rule.months) {
    list.number("months", rule.months->count(), "months");
  } else {
    list.days("days", rule.days, "wait");
  }
  tell_severity(list, rule.severity);
  list.flag("whole_body", rule.whole_body, "counts in every area");
  if (rule.with) {
    list.text("with", rule.with->text(), "only together with");
  }
  tell_implied(list, rule.implies);
}

void tell(NumberList& list, const FirstUseRule& rule)
{
  list.text("event", rule.event.text(), "event");
  tell_question(list, rule.question);
  list.days("after_days", rule.after, "patch test before");
  tell_above(list, rule.above);
  if (rule.fix_above) {
    list.depth("fix_above_mm", *rule.fix_above, "not longer on a first session than");
  }
}

} // namespace mneedle
