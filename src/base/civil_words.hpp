#pragma once

#include <mneedle/date_words.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace mneedle {

// Year, month and day as written, in lower case; the calendar need not have such a day.
struct Civil {
  std::optional<int> year;
  int month;
  int day;
};

// "2026-3-16" and "2026/03/16": the year in front leaves one way to read it.
std::optional<Civil> year_first(std::string_view text);

// "3 dec", "dec 3" and "3 december 2025".
std::optional<Civil> with_month_named(std::vector<std::string_view> words);

// The latest such day up to today, or for a plan the first from today on.
std::optional<Date> nearest_year(const Civil& civil, Date today, DateSense sense);

} // namespace mneedle
