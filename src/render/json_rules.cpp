#include "render/json_reports.hpp"
#include "render/rule_numbers.hpp"
#include "render/rule_word.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string place_of(const Rule& rule)
{
  return fmt::format("{}:{}", rule.head.place.file, rule.head.place.line);
}

json::Object json_summary(const Rule* rule)
{
  const auto& head = rule->head;
  json::Object object;
  object.put("rule", head.id.text()).put("kind", kind_name(rule->body));
  if (const auto named = word_of(rule->body)) {
    object.put("word", named->word);
  }
  object.put("message", head.message);
  object.put("basis", word(head.basis)).put("evidence", word(head.grade));
  return object.put("place", place_of(*rule));
}

json::Object json_source(const Source* source)
{
  json::Object object;
  object.put("id", source->id.text()).put("tier", word(source->tier)).put("seen", word(source->seen));
  object.put("text", source->text).put_text("doi", source->doi).put_text("pmid", source->pmid);
  return object.put_text("url", source->url).put_text("limits", source->limits);
}

json::Object json_test(const RuleTestPlace& test)
{
  json::Object object;
  object.put("place", to_string(test.origin));
  return object.put("says", test.says);
}

json::Object json_numbers(const Rule& rule)
{
  json::Object object;
  const auto numbers = numbers_of(rule.body);
  for (const auto& number : numbers.list()) {
    object.put(number.key, number.value);
  }
  return object;
}

} // namespace

json::Object json_of(const RuleListReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.rules/1");
  return object.put("rules", json::array_of(report.rules, json_summary));
}

json::Object json_of(const RuleShowReport& report)
{
  const auto& head = report.rule->head;
  json::Object object;
  object.put("schema", "mneedle.rule/1")
    .put("rule", head.id.text())
    .put("kind", kind_name(report.rule->body));
  object.put_text("title", head.title);
  if (!report.also.empty()) {
    object.put("also", json::array_of(report.also, [](std::string_view also) { return json::Value{also}; }));
  }
  object.put("message", head.message).put_text("why", head.why).put_text("clears", head.clears);
  object.put("numbers", json_numbers(*report.rule)).put("basis", word(head.basis));
  object.put_text("reason", head.reason).put("evidence", word(head.grade)).put_text("spread", head.spread);
  object.put("place", place_of(*report.rule));
  object.put("sources", json::array_of(report.sources, json_source));
  return object.put("tests", json::array_of(report.tests, json_test));
}

json::Object json_of(const RuleCheckReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.rules-check/1");
  return object.put("files", json::array_of(report.files, [](const auto& file) {
                      json::Object one;
                      return one.put("file", file.first).put("rules", file.second);
                    }));
}

} // namespace mneedle
