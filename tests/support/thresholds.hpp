#pragma once

#include "support/facts.hpp"

#include <string>
#include <vector>

namespace mneedle {

// Checks the numbers of one rule. A kind of rule without an overload does not build, and neither does one with more
// members than the overload unpacks.
class Thresholds {
public:
  explicit Thresholds(RuleId rule) : rule_{rule} {}

  void operator()(const AreaRule& area) const;
  void operator()(const DepthRule& limit) const;
  void operator()(const IntervalRule& interval) const;
  void operator()(const ConditionRule& condition) const;
  void operator()(const WarningRule& warning) const;
  void operator()(const DeferralRule& deferral) const;
  void operator()(const FirstUseRule& first) const;
  void operator()(const StepRule& step) const;
  void operator()(const DeviceRule& device) const;
  void operator()(const DeviceLifeRule& life) const;
  void operator()(const ReactionRule& reaction) const;
  void operator()(const ReactionHistoryRule& history) const;
  void operator()(const HoldRule& hold) const;
  void operator()(const OveruseRule& overuse) const;
  void operator()(const SeriesBreakRule& series) const;
  void operator()(const StaleRule& stale) const;
  void operator()(const SameDayRule& same_day) const;
  void operator()(const BeforeEventRule& event) const;
  void operator()(const AftercareRule& aftercare) const;
  void operator()(const CheckInRule& check_in) const;
  void operator()(const FactRule& fact) const;
  void operator()(const NoteRule& note) const;

private:
  // What the rule says: its severity or "pass".
  std::string said(const Proposal& proposal, const History& history = {}) const;
  std::optional<Date> until(const Proposal& proposal, const History& history = {}) const;
  // Whether it asks for rest after a session of this depth.
  bool speaks_after(const IntervalRule& interval, Depth depth) const;
  void expect_depth(Proposal proposal, Depth depth, std::string_view wanted, bool reachable = true) const;
  void expect_rest(Proposal proposal, const IntervalRule& interval, Days earliest, Days recommended) const;

  RuleId rule_;
};

// A session long after the last one, so that no rest has a part in it.
inline Proposal rested(Area area, Sensitivity sensitivity)
{
  auto proposal = ready();
  proposal.area = area;
  proposal.sensitivity = sensitivity;
  proposal.last = session_on(today() - Days{100}, um(3000), area);
  return proposal;
}

inline std::vector<Area> areas_or_all(List<Area> areas)
{
  if (!areas.empty()) {
    return {areas.begin(), areas.end()};
  }
  return {Area::face,  Area::nose, Area::upper_lip, Area::neck,    Area::chest,
          Area::scalp, Area::arms, Area::legs,      Area::abdomen, Area::back};
}

inline std::vector<Sensitivity> levels_from(Sensitivity least)
{
  std::vector<Sensitivity> levels;
  for (auto level = static_cast<int>(least); level < 4; ++level) {
    levels.push_back(static_cast<Sensitivity>(level));
  }
  return levels;
}

inline std::vector<Sensitivity> levels_below(Sensitivity least)
{
  std::vector<Sensitivity> levels;
  for (int level = 0; level < static_cast<int>(least); ++level) {
    levels.push_back(static_cast<Sensitivity>(level));
  }
  return levels;
}

// So many months before a day that every month has.
inline Date months_before(Date date, Months months)
{
  const auto month = date.year() * 12 + date.month() - 1 - months.count();
  return day(month / 12, month % 12 + 1, date.day());
}

// The word of a limit for a needle past it: past 0.50 mm no shorter needle is offered.
inline std::string_view deeper_than(Severity severity, Depth depth)
{
  return word(severity == Severity::fix && depth > um(500) ? Severity::stop : severity);
}

} // namespace mneedle
