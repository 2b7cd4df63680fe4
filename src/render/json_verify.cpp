#include "render/json_reports.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

json::Object json_rule(const Rule* rule)
{
  json::Object object;
  return object.put("rule", rule->head.id.text())
    .put("place", fmt::format("{}:{}", rule->head.place.file, rule->head.place.line));
}

int number(std::size_t count) { return static_cast<int>(count); }

struct JsonProof {
  const std::string& program;

  json::Object side(const Side& side) const
  {
    json::Object object;
    object.put("commands", json::array_of(side.commands, [&](const std::string& command) {
                 return fmt::format("{} {}", program, command);
               }));
    return object.put("verdict", side.verdict);
  }

  json::Object counterexample(const Counterexample& example) const
  {
    json::Object object;
    object.put("what", example.what).put("worse", side(example.worse));
    if (example.other) {
      object.put("other", side(*example.other));
    }
    return object.put("rules", json::array_of(example.rules, json_rule));
  }

  json::Object law(const LawResult& result) const
  {
    json::Object object;
    object.put("law", word(result.law))
      .put("says", sentence_of(result.law))
      .put("holds", result.violations == 0);
    object.put("comparisons", number(result.comparisons)).put("violations", number(result.violations));
    if (result.smallest) {
      object.put("counterexample", counterexample(*result.smallest));
    }
    return object;
  }
};

} // namespace

json::Object json_of(const VerifyReport& report)
{
  const JsonProof proof{report.program};
  json::Object object;
  object.put("schema", "mneedle.rules-verify/1").put("holds", report.proof.holds());
  object.put("evaluations", number(report.proof.evaluations)).put("seconds", report.seconds);
  object.put("laws", json::array_of(report.proof.laws, [&](const LawResult& law) { return proof.law(law); }));
  return object.put("idle", json::array_of(report.proof.idle, json_rule));
}

} // namespace mneedle
