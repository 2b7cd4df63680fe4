#include "render/json_reports.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

json::Object json_set(const TestedSet& set)
{
  json::Object object;
  object.put("name", set.name).put("tests", set.tests).put("rules", set.rules);
  return object.put("passed", set.passed);
}

json::Object json_failure(const std::pair<std::string, RuleTestFailure>& failed)
{
  const auto& [rule, failure] = failed;
  json::Object object;
  object.put("rule", rule).put("place", to_string(failure.origin));
  object.put_text("key", failure.key).put_text("expected", failure.expected).put_text("got", failure.got);
  return object.put("message", failure.message);
}

} // namespace

json::Object json_of(const RuleTestReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.rules-test/1").put("passed", report.passed());
  object.put("sets", json::array_of(report.sets, json_set));
  return object.put("failures", json::array_of(report.failures, json_failure));
}

} // namespace mneedle
