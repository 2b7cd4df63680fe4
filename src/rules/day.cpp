// Kinds of rules about the day itself and the days after.

#include "rules/kinds.hpp"

namespace mneedle {

namespace {

std::optional<Measure> parse_measure(RuleReader& in, Phase phase)
{
  const auto* table = in.table("measure");
  if (table == nullptr) {
    return std::nullopt;
  }
  if (phase != Phase::before) {
    in.complain("measure", "only a step before the session can have a \"measure\"");
  }
  RuleReader keys{*table, in.draft()};
  const Measure measure{keys.sentence("unit"), keys.count("at_least", 1, 10000)};
  keys.finish();
  return measure;
}

Severity parse_omitted(RuleReader& in, Phase phase)
{
  if (phase == Phase::before) {
    return in.severity("omitted", {Severity::fix, Severity::caution, Severity::note});
  }
  if (in.any("omitted") != nullptr) {
    in.complain("omitted", "only a step before the session is asked about and can have an \"omitted\"");
  }
  return Severity::note;
}

} // namespace

RuleBody parse_step(RuleReader& in)
{
  StepRule rule;
  rule.step = in.name<StepId>("step");
  rule.phase = in.require("phase").word<Phase>("phase").value_or(Phase::before);
  rule.text = in.sentence("text");
  rule.kinds = in.kinds();
  rule.above = in.optional_needle("above_mm");
  rule.areas = in.areas();
  rule.omitted = parse_omitted(in, rule.phase);
  rule.measure = parse_measure(in, rule.phase);
  return rule;
}

RuleBody parse_aftercare(RuleReader& in)
{
  AftercareRule rule;
  rule.what = in.sentence("what");
  if (in.has("hours") == in.has("days")) {
    in.complain("an aftercare window lasts either \"hours\" or \"days\"");
  }
  rule.hours = in.has("hours") ? in.count("hours", 1, 1000) : 0;
  rule.days = in.optional_days("days");
  rule.areas = in.areas();
  return rule;
}

RuleBody parse_check_in(RuleReader& in)
{
  CheckInRule rule;
  rule.text = in.sentence("text");
  rule.after = in.days("after_days");
  return rule;
}

RuleBody parse_fact(RuleReader& in)
{
  FactRule rule;
  rule.fact = in.require("fact").word<Fact>("fact").value_or(Fact::depth);
  rule.question = in.sentence("question");
  rule.valid = in.optional_days("valid_days");
  if (in.has("valid_days") && rule.fact != Fact::screening) {
    in.complain("valid_days", "\"valid_days\" goes only with fact = \"screening\"");
  }
  return rule;
}

RuleBody parse_note(RuleReader& in)
{
  NoteRule rule;
  rule.topic = in.sentence("topic");
  std::vector<StepId> steps;
  for (auto& step : in.texts("steps")) {
    steps.emplace_back(in.draft().keep->text(std::move(step)));
    in.draft().steps.push_back({steps.back(), in.origin("steps")});
  }
  rule.steps = in.list(std::move(steps));
  return rule;
}

} // namespace mneedle
