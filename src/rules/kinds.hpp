#pragma once

#include "rules/rule_reader.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace mneedle {

// A kind of rule: the name of its tables, and what reads the keys that are its own.
struct Kind {
  std::string_view name;
  RuleBody (*parse)(RuleReader& in);
};

// In the order of RuleBody's alternatives.
std::span<const Kind> rule_kinds();

// Whether such a rule can turn a verdict into NO-GO, and so has to say what clears it.
bool can_block(const RuleBody& body);

// The condition or event that the rule is about; nothing for other kinds.
std::optional<std::pair<WordKind, std::string_view>> word_asked_by(const RuleBody& body);

RuleBody parse_area(RuleReader& in);
RuleBody parse_depth_limit(RuleReader& in);
RuleBody parse_interval(RuleReader& in);
RuleBody parse_condition(RuleReader& in);
RuleBody parse_warning(RuleReader& in);
RuleBody parse_deferral(RuleReader& in);
RuleBody parse_first_use(RuleReader& in);
RuleBody parse_step(RuleReader& in);
RuleBody parse_device(RuleReader& in);
RuleBody parse_device_life(RuleReader& in);
RuleBody parse_reaction(RuleReader& in);
RuleBody parse_reaction_history(RuleReader& in);
RuleBody parse_hold(RuleReader& in);
RuleBody parse_overuse(RuleReader& in);
RuleBody parse_series_break(RuleReader& in);
RuleBody parse_stale(RuleReader& in);
RuleBody parse_same_day(RuleReader& in);
RuleBody parse_before_event(RuleReader& in);
RuleBody parse_aftercare(RuleReader& in);
RuleBody parse_check_in(RuleReader& in);
RuleBody parse_fact(RuleReader& in);
RuleBody parse_note(RuleReader& in);

} // namespace mneedle
