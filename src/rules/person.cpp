// Kinds of rules about the person and what happened to them.

#include "rules/kinds.hpp"

namespace mneedle {

namespace {

void check_calm(RuleReader& in, Severity severity)
{
  const bool waits = severity == Severity::wait;
  if (waits && !in.has("calm_days")) {
    in.complain("severity", "a condition that waits needs \"calm_days\"");
  }
  if (!waits && in.has("calm_days")) {
    in.complain("calm_days", "\"calm_days\" goes only with severity = \"wait\"");
  }
}

} // namespace

RuleBody parse_condition(RuleReader& in)
{
  ConditionRule rule;
  rule.condition = in.name<ConditionId>("condition");
  rule.question = in.optional_sentence("question");
  rule.each_time = in.flag("each_time").value_or(false);
  rule.severity =
    in.severity("severity", {Severity::stop, Severity::wait, Severity::caution, Severity::note});
  rule.areas = in.areas();
  rule.raises = in.has("raises") ? in.count("raises", 1, 3) : 0;
  rule.raises_to = in.word<Sensitivity>("raises_to");
  rule.cap = in.depth("cap_mm");
  rule.calm = in.optional_days("calm_days");
  check_calm(in, rule.severity);
  rule.implies = in.names("implies", in.draft().conditions);
  if (in.has("raises") && in.has("raises_to")) {
    in.complain("raises_to", "either \"raises\" or \"raises_to\", not both");
  }
  return rule;
}

RuleBody parse_warning(RuleReader& in)
{
  WarningRule rule;
  rule.condition = in.name<ConditionId>("condition");
  rule.question = in.sentence("question");
  rule.see = in.sentence("see");
  rule.how_fast = in.sentence("how_fast");
  if (!rule.condition.text().empty() && !rule.condition.text().starts_with("warn-")) {
    in.complain("condition", "the word of a warning sign begins with \"warn-\"");
  }
  return rule;
}

RuleBody parse_deferral(RuleReader& in)
{
  DeferralRule rule;
  rule.event = in.name<EventId>("event");
  rule.question = in.optional_sentence("question");
  if (in.has("severity")) {
    rule.severity = in.severity("severity", {Severity::wait, Severity::caution});
  }
  if (in.has("days") == in.has("months")) {
    in.complain("a deferral lasts either \"days\" or \"months\"");
  }
  if (in.has("days")) {
    rule.days = in.by_sensitivity("days");
  }
  if (in.has("months")) {
    rule.months = in.months("months");
  }
  rule.whole_body = in.flag("whole_body").value_or(false);
  if (in.has("with")) {
    rule.with = in.name<ConditionId>("with");
    in.draft().conditions.push_back({*rule.with, in.origin("with")});
  }
  rule.implies = in.names("implies", in.draft().conditions);
  return rule;
}

RuleBody parse_first_use(RuleReader& in)
{
  FirstUseRule rule;
  rule.event = in.name<EventId>("event");
  rule.question = in.optional_sentence("question");
  rule.after = in.days("after_days");
  rule.above = in.needle("above_mm");
  rule.fix_above = in.depth("fix_above_mm");
  return rule;
}

} // namespace mneedle
