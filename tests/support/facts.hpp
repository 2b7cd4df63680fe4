#pragma once

#include <mneedle/evaluate.hpp>
#include <mneedle/forecast.hpp>
#include <mneedle/rules.hpp>

#include <optional>
#include <string>
#include <vector>

namespace mneedle {

inline const RuleBook& builtin_book()
{
  static const RuleBook rules{builtin_rules()};
  return rules;
}

inline Date day(int year, int month, int of_month) { return *make_date(year, month, of_month); }

// The day that every engine test takes for today: a Monday.
inline Date today() { return day(2026, 3, 16); }

inline Depth um(int micrometres) { return Depth::micrometres(micrometres); }

inline Session session_on(Date date, std::optional<Depth> depth, Area area = Area::face)
{
  Session session;
  session.date = date;
  session.area = area;
  session.depth = depth;
  return session;
}

// A session that gets a GO: short roller, normal skin, rested for ten days.
inline Proposal ready()
{
  Proposal proposal;
  proposal.today = proposal.on = today();
  proposal.depth = um(250);
  proposal.area = Area::face;
  proposal.device_kind = DeviceKind::roller;
  proposal.sensitivity = Sensitivity::normal;
  proposal.uses = 4;
  proposal.last = session_on(today() - Days{10}, um(250));
  proposal.screened = true;
  proposal.all_steps_done = true;
  return proposal;
}

inline Event event_on(std::string_view event, Date date)
{
  Event result;
  result.event = EventId{event};
  result.date = date;
  return result;
}

inline Verdict verdict_on(const Proposal& proposal, const History& history = {})
{
  return evaluate(proposal, builtin_book(), history);
}

// When the step is done, by the built-in rules; the earliest where several rules name it.
inline Phase phase_of(StepId step)
{
  auto phase = Phase::day_28;
  builtin_book().each<StepRule>([&](const Rule&, const StepRule& rule) {
    phase = rule.step == step ? std::min(phase, rule.phase) : phase;
  });
  return phase;
}

// The ids of the rules that block, in rule order.
inline std::vector<std::string> blockers(const Verdict& verdict)
{
  std::vector<std::string> ids;
  for (const auto& finding : verdict.findings) {
    if (finding.blocking()) {
      ids.emplace_back(finding.rule->head.id.text());
    }
  }
  return ids;
}

// The same in one line, for messages.
inline std::string blocker_list(const Verdict& verdict)
{
  std::string list;
  for (const auto& id : blockers(verdict)) {
    list += id + ' ';
  }
  return list;
}

// The severity that the rule speaks with; nothing where it passes.
inline std::optional<Severity> says(const Verdict& verdict, std::string_view rule)
{
  std::optional<Severity> worst;
  for (const auto& finding : verdict.findings) {
    if (finding.rule->head.id.text() == rule && finding.outcome != Outcome::passed) {
      worst = std::max(worst, std::optional{finding.severity});
    }
  }
  return worst;
}

} // namespace mneedle
