#pragma once

#include <mneedle/report.hpp>

#include <string>

// Reports as tables for spreadsheets.

namespace mneedle {

// A row for each session. That a plan cannot be met stands in every row, since a table has no other place for it.
std::string csv_of(const PlanReport& report);

// A row for each entry, without its judgement, as `log export` has it.
std::string csv_of(const LogReport& report);

} // namespace mneedle
