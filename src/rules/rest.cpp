// Kinds of rules about rest after a session.

#include "rules/kinds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

IntervalRow parse_row(RuleReader in)
{
  IntervalRow row;
  row.areas = in.areas();
  row.earliest = in.by_sensitivity("earliest");
  row.recommended = in.by_sensitivity("recommended");
  const auto below = [&](std::size_t i) { return row.recommended.days[i] < row.earliest.days[i]; };
  if (in.has("earliest") && in.has("recommended") && (below(0) || below(1) || below(2) || below(3))) {
    in.complain("recommended", "\"recommended\" is below \"earliest\"");
  }
  in.finish();
  return row;
}

bool shared(List<Area> a, List<Area> b)
{
  const auto in_b = [&](Area area) { return std::find(b.begin(), b.end(), area) != b.end(); };
  return a.empty() || b.empty() || std::any_of(a.begin(), a.end(), in_b);
}

List<IntervalRow> parse_rows(RuleReader& in)
{
  std::vector<IntervalRow> rows;
  for (const auto* table : in.require("days").tables("days")) {
    rows.push_back(parse_row({*table, in.draft()}));
    const auto again = [&](const IntervalRow& row) { return shared(row.areas, rows.back().areas); };
    if (std::any_of(rows.begin(), rows.end() - 1, again)) {
      in.draft().complaints.add(table->origin, "an area stands in two [[interval.days]] tables of one rule");
    }
  }
  if (in.has("days") && rows.empty()) {
    in.complain("days", "\"days\" is empty; write at least one [[interval.days]]");
  }
  return in.list(std::move(rows));
}

} // namespace

RuleBody parse_interval(RuleReader& in)
{
  IntervalRule rule;
  rule.setting = in.word<Setting>("setting");
  rule.kinds = in.kinds();
  rule.home = in.flag("home").value_or(false);
  rule.above = in.optional_needle("above_mm");
  rule.to = in.depth("to_mm");
  rule.rows = parse_rows(in);
  if (rule.to && *rule.to <= rule.above) {
    in.complain("to_mm", fmt::format("\"to_mm\" {} is not above \"above_mm\" {}", to_string(*rule.to),
                                     to_string(rule.above)));
  }
  if (rule.home && !rule.kinds.empty()) {
    in.complain("home", "a band holds for every device; leave out \"kinds\" or \"home\"");
  }
  if (rule.home && !in.has("to_mm")) {
    in.complain("home", "a band of home needles needs \"to_mm\"");
  }
  return rule;
}

RuleBody parse_reaction(RuleReader& in)
{
  ReactionRule rule;
  rule.grade = in.require("reaction").word<ReactionGrade>("reaction").value_or(ReactionGrade::mild);
  if (rule.grade == ReactionGrade::none) {
    in.complain("reaction",
                "\"reaction\" cannot be \"none\" here; one of \"mild\", \"moderate\", \"severe\"");
  }
  rule.stops = in.flag("stops").value_or(false);
  rule.restarts = in.flag("restarts").value_or(false);
  rule.after = in.optional_days("after_days");
  return rule;
}

RuleBody parse_reaction_history(RuleReader& in)
{
  ReactionHistoryRule rule;
  rule.grade = in.word<ReactionGrade>("reaction");
  rule.kinds = in.reaction_kinds();
  if (!rule.grade && rule.kinds.empty()) {
    in.complain("reaction", "give \"reaction\", \"kinds\" or both");
  }
  rule.severity = in.severity("severity", {Severity::stop, Severity::caution, Severity::note});
  if (in.has("days")) {
    rule.days = in.days("days");
  }
  rule.whole_body = in.flag("whole_body").value_or(false);
  return rule;
}

RuleBody parse_hold(RuleReader&) { return HoldRule{}; }

RuleBody parse_overuse(RuleReader& in) { return OveruseRule{in.days("extra_days")}; }

RuleBody parse_series_break(RuleReader& in)
{
  const SeriesBreakRule rule{in.count("sessions", 1, 100), in.days("rest_days"), in.days("recommended_days")};
  if (in.has("recommended_days") && rule.recommended < rule.rest) {
    in.complain("recommended_days", "\"recommended_days\" is below \"rest_days\"");
  }
  return rule;
}

RuleBody parse_stale(RuleReader& in) { return StaleRule{in.months("months")}; }

RuleBody parse_same_day(RuleReader&) { return SameDayRule{}; }

RuleBody parse_before_event(RuleReader& in) { return BeforeEventRule{in.days("days")}; }

} // namespace mneedle
