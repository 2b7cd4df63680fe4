#pragma once

#include "render/json.hpp"

#include <mneedle/report.hpp>

// What several reports have in common.

namespace mneedle {

// Dates, depths and words as strings and numbers; nothing stays nothing.
std::optional<std::string> json_of(const std::optional<Date>& date);
std::optional<double> json_of(const std::optional<Depth>& depth);

template <typename Enum>
std::optional<std::string_view> json_word(const std::optional<Enum>& value)
{
  return value ? std::optional{word(*value)} : std::nullopt;
}

json::Array json_texts(const std::vector<std::string>& texts);
json::Array json_assumed(const std::vector<Assumption>& assumed);

// The keys that every output of a finding has.
json::Object json_finding(const FindingLine& finding);
json::Array json_findings(const std::vector<FindingLine>& findings);
json::Array json_windows(const std::vector<WindowLine>& windows);
json::Array json_check_ins(const std::vector<CheckInLine>& check_ins);

// The rules in force, as every output names them.
json::Object json_ruleset(const RuleSetLine& set);

// The last session in an area.
json::Object json_last(const Session& session);

} // namespace mneedle
