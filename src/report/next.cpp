#include "engine/outlook.hpp"
#include "report/reasons.hpp"
#include "report/rest.hpp"

#include <algorithm>

namespace mneedle {
namespace {

bool worth_telling(const Finding& finding)
{
  const auto rests = std::holds_alternative<RestDetail>(finding.detail);
  return finding.blocking() || rests;
}

// With what will be in the way by the earliest day.
Verdict with_worn(const Forecast& ahead)
{
  auto verdict = ahead.now;
  verdict.findings.insert(verdict.findings.end(), ahead.worn.begin(), ahead.worn.end());
  return verdict;
}

// What the last session still asks for on the day.
void look_after(const Session& last, Date today, const RuleBook& rules, NextArea& next)
{
  next.aftercare = windows_after(last.date, last.area ? last.area : next.area, rules);
  std::erase_if(next.aftercare, [&](const auto& window) { return window.allowed_from <= today; });
  next.check_ins = check_ins_after(last.date, rules);
  std::erase_if(next.check_ins, [&](const auto& check_in) { return check_in.on < today; });
}

} // namespace

NextArea report_next(const Proposal& proposal, const RuleBook& rules, const History& history)
{
  const auto ahead = forecast(proposal, rules, history);
  NextArea next;
  next.area = proposal.area;
  next.kind = ahead.now.worst();
  next.undated =
    !ahead.worn.empty() || std::any_of(ahead.now.findings.begin(), ahead.now.findings.end(), no_date_clears);
  next.earliest = ahead.earliest;
  next.recommended = ahead.recommended;
  if (ahead.earliest) {
    next.days_left = std::max(Days{0}, *ahead.earliest - proposal.today);
  }
  next.rest = deciding_rest(ahead.now);
  next.last = ahead.now.last;
  next.depth = proposal.depth;
  next.sensitivity_effective = ahead.now.sensitivity;
  next.findings = reasons(with_worn(ahead), proposal.today, worth_telling);
  next.head_since = proposal.device_since;
  if (next.last) {
    look_after(*next.last, proposal.today, rules, next);
  }
  return next;
}

} // namespace mneedle
