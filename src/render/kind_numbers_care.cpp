// Rules about the session itself, what came before it and what comes after.

#include "render/kind_numbers.hpp"

#include <fmt/format.h>

namespace mneedle {

void tell(NumberList& list, const StepRule& rule)
{
  list.text("step", rule.step.text(), "step");
  list.text("phase", word(rule.phase), "phase");
  list.text("text", rule.text, "what to do");
  tell_kinds(list, rule.kinds);
  tell_above(list, rule.above);
  tell_areas(list, rule.areas);
  if (rule.phase == Phase::before || rule.omitted != Severity::note) {
    list.text("omitted", word(rule.omitted), "when not done");
  }
  tell_implied(list, rule.implies);
  list.ids("answered_by", rule.answered_by, "answered by the day of");
  list.words("takes_back", rule.takes_back, "takes back");
  if (rule.measure) {
    const auto& [unit, at_least] = *rule.measure;
    const auto words = fmt::format("at least {} {}", at_least, unit);
    list.add({"measure", json::Object{}.put("unit", unit).put("at_least", at_least), words});
  }
}

void tell(NumberList& list, const DeviceRule& rule)
{
  tell_kinds(list, rule.kinds);
  list.depth("from_mm", rule.from, "needles from");
  list.depth("tolerance_mm", rule.tolerance, "added to the setting");
  tell_severity(list, rule.severity);
  list.flag("reused", rule.reused, "only a head that was used before");
}

void tell(NumberList& list, const DeviceLifeRule& rule)
{
  tell_kinds(list, rule.kinds);
  list.number("caution_from_use", rule.caution_from, "caution from use");
  list.number("last_use", rule.last_use, "last use");
  list.number("last_day", rule.last_day.count(), "last day in service");
}

void tell(NumberList& list, const ReactionRule& rule)
{
  list.text("reaction", word(rule.grade), "reaction");
  list.flag("stops", rule.stops, "a stop until it has resolved");
  list.flag("restarts", rule.restarts, "the interval counts again from the day it resolved");
  list.days("after_days", rule.after, "after it resolved");
}

void tell(NumberList& list, const ReactionHistoryRule& rule)
{
  if (rule.grade) {
    list.text("reaction", word(*rule.grade), rule.kinds.empty() ? "reaction" : "reaction of unknown kind");
  }
  list.words("kinds", rule.kinds, "of the kinds");
  tell_severity(list, rule.severity);
  if (rule.days) {
    list.days("days", *rule.days, "after it resolved");
  }
  list.flag("whole_body", rule.whole_body, "counts in every area");
}

void tell(NumberList&, const HoldRule&) {}

void tell(NumberList& list, const OveruseRule& rule) { list.days("extra_days", rule.extra, "more rest"); }

void tell(NumberList& list, const SeriesBreakRule& rule)
{
  list.number("sessions", rule.sessions, "sessions in a row");
  list.days("rest_days", rule.rest, "rest at least");
  list.days("recommended_days", rule.recommended, "recommended");
}

void tell(NumberList& list, const StaleRule& rule)
{
  list.number("months", rule.months.count(), "months without a session");
}

void tell(NumberList&, const SameDayRule&) {}

void tell(NumberList& list, const BeforeEventRule& rule)
{
  list.days("days", rule.days, "free before the event");
}

void tell(NumberList& list, const AftercareRule& rule)
{
  list.text("what", rule.what, "what");
  if (rule.hours > 0) {
    list.number("hours", rule.hours, "hours");
  } else {
    list.days("days", rule.days, "not before");
  }
  tell_areas(list, rule.areas);
}

void tell(NumberList& list, const CheckInRule& rule)
{
  list.days("after_days", rule.after, "after the session");
  list.text("text", rule.text, "what to look at");
}

void tell(NumberList& list, const FactRule& rule)
{
  list.text("fact", word(rule.fact), "fact");
  tell_question(list, rule.question);
  if (rule.valid > Days{0}) {
    list.days("valid_days", rule.valid, "an answer counts for");
  }
}

void tell(NumberList& list, const NoteRule& rule)
{
  list.text("topic", rule.topic, "topic");
  list.ids("steps", rule.steps, "explains the steps");
  list.texts("words", {rule.words.begin(), rule.words.end()}, "refuses the words");
}

} // namespace mneedle
