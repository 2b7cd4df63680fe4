#pragma once

#include "render/markdown_note.hpp"

#include <mneedle/report.hpp>

// What the Markdown of several reports has in common.

namespace mneedle {

void add_facts(const std::vector<FactLine>& facts, MarkdownNote& note);

// "**wait** rule: message", below it what clears it and where it is from.
void add_finding(const FindingLine& finding, MarkdownNote& note);

// Aftercare as items, check-ins as tasks.
void add_windows(const std::vector<WindowLine>& aftercare, const std::vector<CheckInLine>& check_ins,
                 MarkdownNote& note);

// What GO means, and the rules in force.
void add_notice(const std::string& notice, const RuleSetLine& ruleset, MarkdownNote& note);

// The front matter that every report has; the rest is its own.
void add_matter(std::string_view title, std::optional<Date> day, MarkdownNote& note);

// Nothing where there is no day.
void add_matter_day(std::string_view key, std::optional<Date> day, MarkdownNote& note);

// A list of areas, each once.
void add_matter_areas(const std::vector<std::optional<Area>>& areas, MarkdownNote& note);

} // namespace mneedle
