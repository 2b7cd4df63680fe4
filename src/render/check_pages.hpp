#pragma once

#include "render/document.hpp"

#include <mneedle/report.hpp>

#include <algorithm>

// The parts of a check's page.

namespace mneedle {

// "face, 0.25 mm roller".
std::string subject_of(const CheckReport& report);

// The steps, what to do now and afterwards, the next dates.
void add_go(const CheckReport& report, Document& page);

// The reasons, and what is missing.
void add_no_go(const CheckReport& report, Document& page);

// Everything that is known, every finding and every step, for --full; and every rule that was looked at, if asked for.
void add_everything(const CheckReport& report, Document& page);

// "Before", "Day 7": for the first column.
const char* short_title_of(Phase phase);

inline int count_of(const CheckReport& report, Severity severity)
{
  return static_cast<int>(
    std::count_if(report.findings.begin(), report.findings.end(),
                  [&](const FindingLine& finding) { return finding.severity == word(severity); }));
}

} // namespace mneedle
