#pragma once

#include <mneedle/report.hpp>

#include <utility>
#include <vector>

namespace mneedle {

// The days from `first` to the day before `second`.
using DaySpan = std::pair<Date, Date>;

// What makes up the days of one area.
struct DayRow {
  std::vector<Date> sessions;
  std::vector<DaySpan> rests;
  std::vector<DaySpan> windows;
  std::optional<Date> first;  // day when it may be treated
  std::optional<Date> closed; // from then on it may not, for as long as nothing but time changes

  DayMark mark(Date day) const;
};

// From the day of a session until everything is allowed again.
DaySpan aftercare_span(const Session& session, const RuleBook& rules);

// Each day from `start` until nothing more is to be said.
std::vector<PlanDay> days_of(const std::vector<DayRow>& rows, Date start);

} // namespace mneedle
