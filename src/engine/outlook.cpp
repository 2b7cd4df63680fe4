#include "engine/outlook.hpp"

#include <mneedle/forecast.hpp>

#include <algorithm>
#include <iterator>

namespace mneedle {

namespace {

// The same facts on a day to come. What lies before that day must not count as of today.
Proposal on_day(Proposal proposal, Date day)
{
  proposal.today = proposal.on = day;
  return proposal;
}

std::vector<Finding> undated(const Verdict& verdict)
{
  std::vector<Finding> found;
  std::copy_if(verdict.findings.begin(), verdict.findings.end(), std::back_inserter(found), no_date_clears);
  return found;
}

// A break is owed from the last session on, whatever else keeps the next one away; it is over by the recommended day.
void take_break(Outlook& ahead, Date since, const Verdict& that_day)
{
  for (const auto& finding : that_day.findings) {
    const auto* rule = std::get_if<SeriesBreakRule>(&finding.rule->body);
    const bool owed = rule != nullptr && finding.outcome != Outcome::passed;
    if (!owed || since + rule->recommended <= ahead.earliest) {
      continue;
    }
    ahead.after = SeriesBreak{finding.rule, since};
    ahead.earliest = std::max(ahead.earliest, since + rule->rest);
    ahead.recommended = std::max({ahead.recommended, ahead.earliest, since + rule->recommended});
  }
}

} // namespace

// A wait that also asks for something to be done has no date before it is done.
bool no_date_clears(const Finding& finding)
{
  return finding.blocking() && (finding.severity > Severity::wait || finding.action);
}

Session as_planned(const Proposal& proposal, Date day)
{
  Session session;
  session.date = day;
  session.area = proposal.area;
  session.depth = proposal.depth;
  session.device_kind = proposal.device_kind;
  session.sensitivity = proposal.sensitivity;
  return session;
}

Verdict verdict_of_day(Proposal proposal, Date day, const RuleBook& rules, const History& history)
{
  return evaluate(with_day_assumed(on_day(std::move(proposal), day), rules), rules, history);
}

Outlook outlook(const Proposal& proposal, Date from, Date start, const RuleBook& rules,
                const History& history)
{
  const auto found = forecast(with_new_head(on_day(proposal, from)), rules, history);
  Outlook ahead{start, start, {}, undated(found.now)};
  if (!ahead.blockers.empty()) {
    return ahead;
  }
  ahead.earliest = std::max(start, found.earliest.value_or(start));
  ahead.recommended = std::max(ahead.earliest, found.recommended.value_or(start));
  if (found.now.last) {
    const auto since = found.now.last->date;
    take_break(ahead, since, verdict_of_day(proposal, since, rules, history));
  }
  return ahead;
}

} // namespace mneedle
