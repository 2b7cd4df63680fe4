// Kinds of rules about where, how deep and with what.

#include "rules/kinds.hpp"

#include <fmt/format.h>

namespace mneedle {

RuleBody parse_area(RuleReader& in)
{
  in.require("areas");
  return AreaRule{in.areas(), in.severity("severity", {Severity::stop, Severity::caution, Severity::note})};
}

RuleBody parse_depth_limit(RuleReader& in)
{
  DepthRule rule;
  rule.above = in.optional_needle("above_mm");
  rule.areas = in.areas();
  rule.at_least = in.word<Sensitivity>("at_least").value_or(Sensitivity::low);
  rule.severity = in.severity("severity", {Severity::stop, Severity::fix, Severity::caution});
  return rule;
}

RuleBody parse_device(RuleReader& in)
{
  in.require("kinds");
  DeviceRule rule;
  rule.kinds = in.kinds();
  rule.from = in.optional_needle("from_mm");
  rule.tolerance = in.optional_needle("tolerance_mm");
  rule.severity = in.severity("severity", {Severity::stop, Severity::caution, Severity::note});
  rule.reused = in.flag("reused").value_or(false);
  return rule;
}

RuleBody parse_device_life(RuleReader& in)
{
  in.require("kinds");
  DeviceLifeRule rule;
  rule.kinds = in.kinds();
  rule.caution_from = in.count("caution_from_use", 1, 1000);
  rule.last_use = in.count("last_use", 1, 1000);
  rule.last_day = in.days("last_day");
  if (in.has("last_use") && rule.caution_from > rule.last_use) {
    in.complain("caution_from_use", fmt::format("\"caution_from_use\" {} comes after \"last_use\" {}",
                                                rule.caution_from, rule.last_use));
  }
  return rule;
}

} // namespace mneedle
