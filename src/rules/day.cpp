// Kinds of rules about the day itself and the days after.

#include "rules/kinds.hpp"

#include <fmt/format.h>

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
  if (phase == Phase::ahead && in.has("omitted")) {
    return in.severity("omitted", {Severity::open, Severity::caution, Severity::note});
  }
  if (in.any("omitted") != nullptr) {
    in.complain("omitted", "only a step ahead of the session or before it can have an \"omitted\"");
  }
  return Severity::note;
}

// What it means that a step of the days ahead was not done.
void parse_not_done(RuleReader& in, StepRule& rule)
{
  rule.implies = in.names("implies", in.draft().conditions);
  rule.answered_by = in.names("answered_by", in.draft().events);
  rule.takes_back = in.facts("takes_back");
  for (const auto* key : {"implies", "answered_by", "takes_back"}) {
    if (rule.phase != Phase::ahead && in.has(key)) {
      in.complain(key, fmt::format("only a step with phase = \"ahead\" can have \"{}\"", key));
    }
  }
  if (rule.omitted == Severity::open && rule.answered_by.empty()) {
    in.complain("omitted", "\"open\" needs \"answered_by\": name the events whose day answers it");
  }
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
  parse_not_done(in, rule);
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
  rule.steps = in.names("steps", in.draft().steps);
  std::vector<std::string_view> words;
  for (auto& word : in.texts("words")) {
    words.push_back(in.draft().keep->text(std::move(word)));
  }
  rule.words = in.list(std::move(words));
  return rule;
}

} // namespace mneedle
