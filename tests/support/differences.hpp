#pragma once

#include "support/facts.hpp"
#include "support/small_rules.hpp"

#include <mneedle/rules_diff.hpp>

#include <fmt/format.h>

namespace mneedle {

// The small rules, whose band of short needles speaks about every area here, and more. A session of 0.05 to 0.5 mm
// asks for 7, 7, 10 and 14 days of rest by sensitivity, better 14; longer needles are stopped. Needles of these
// lengths are tried: 0.05, 0.051, 0.499, 0.5, 0.501, 2.999 and 3 mm, in 18 areas, on 4 sorts of skin.
inline RuleBook widened_book(const std::string& more = "")
{
  auto file = small_rules();
  const std::string face = "areas = [\"face\"]\n";
  file.text.erase(file.text.find(face), face.size());
  RuleBook rules{parse_base({&file, 1})};
  if (!more.empty()) {
    rules.add(parse_overlay({"more.toml", more}, rules));
  }
  return rules;
}

inline std::string severity_of(std::optional<Severity> severity)
{
  return severity ? std::string{word(*severity)} : "nothing";
}

// "216 refused condition fever: nothing -> stop; 18 areas, 4 levels, 50 to 500 um", and days where there are any.
inline std::string line_of(const ShiftedCells& group)
{
  auto text =
    fmt::format("{} {} {}: {} -> {}; {} areas, {} levels, {} to {} um", group.cells, word(group.shift),
                group.subject, severity_of(group.before), severity_of(group.after), group.areas.size(),
                group.levels.size(), group.least.micrometres(), group.most.micrometres());
  if (group.since_least) {
    text += fmt::format(", {} to {} days", group.since_least->count(), group.since_most->count());
  }
  return text;
}

using Lines = std::vector<std::string>;

inline Lines groups_of(const RulesDiff& diff)
{
  Lines lines;
  for (const auto& group : diff.groups) {
    lines.push_back(line_of(group));
  }
  return lines;
}

inline RulesDiff diff_of(const RuleBook& before, const RuleBook& after, const History& history = {})
{
  return diff_rules(before, after, history, Sensitivity::normal, today());
}

// What changes when this is added to the small rules, and when it is taken away.
inline Lines shifts_with(const std::string& more)
{
  return groups_of(diff_of(widened_book(), widened_book(more)));
}
inline Lines shifts_without(const std::string& more)
{
  return groups_of(diff_of(widened_book(more), widened_book()));
}

inline std::string tired(const std::string& keys)
{
  return rule_text("condition", "tired", "condition = \"tired\"\nquestion = \"Tired?\"\n" + keys);
}

inline std::string tan(const std::string& keys)
{
  return rule_text("deferral", "tan", "event = \"tan\"\nquestion = \"Tanned?\"\n" + keys);
}

inline std::string band(const std::string& keys)
{
  return rule_text("interval", "mine", "above_mm = 0.0\nto_mm = 0.5\n" + keys);
}

inline const std::string seventeen = "[[interval.days]]\nearliest = 7\nrecommended = 17\n";
inline const std::string nine = "[[interval.days]]\nearliest = 9\nrecommended = 14\n";

} // namespace mneedle
