#pragma once

#include "render/document.hpp"

#include <mneedle/report.hpp>

#include <optional>
#include <string>
#include <vector>

// What several documents share.

namespace mneedle {

// "face, 0.25 mm roller", as far as known.
std::string session_subject(std::optional<Area> area, std::optional<Depth> depth,
                            std::optional<DeviceKind> kind);

// "[####............]" and "day 3 of 7", of the rest that decides; empty if none is running.
struct RestWords {
  std::string bar;
  std::string words;
};
RestWords rest_words(const RestLine& rest);

// "hard exercise, pool, sauna": titles in the middle of a sentence.
std::string titles_in_a_row(const std::vector<std::string>& titles);

// "Fri  4", "Today"; in another month "Fri 8 Jan".
std::string day_name(Date day, Date today);

// What is fine again, and how to look at the skin, on a day.
struct AgendaDay {
  Date day;
  std::string words;
  bool looks = false;
};
std::vector<AgendaDay> days_of(const std::vector<WindowLine>& aftercare,
                               const std::vector<CheckInLine>& check_ins);

// A row for each day; at most five in Markdown.
void add_agenda(const std::vector<WindowLine>& aftercare, const std::vector<CheckInLine>& check_ins,
                Date today, Document& document);

bool blocking(const FindingLine& finding);

// Which rule it is and where that is from; for --why.
std::string because_words(const FindingLine& finding);

// A row for each finding of that severity, named so; of very many the titles in one row.
void add_findings(const std::vector<FindingLine>& findings, Severity severity, std::string_view name,
                  Document& document);

// With everything that the rule says, for --full.
void add_in_full(const FindingLine& finding, Document& document);

// What GO means and the rules in force; with --why.
void add_notice(const std::string& notice, const RuleSetLine& ruleset, Document& document);

// Front matter.
void add_matter(std::string_view title, std::optional<Date> day, Document& document);
void add_matter_day(std::string_view key, std::optional<Date> day, Document& document);
void add_matter_areas(const std::vector<std::optional<Area>>& areas, Document& document);

} // namespace mneedle
