#pragma once

#include "support/facts.hpp"
#include "support/small_rules.hpp"

#include <fmt/format.h>

namespace mneedle {

inline std::string text_of(const NotConcerned&) { return "not concerned"; }
inline std::string text_of(const RestDetail& rest)
{
  return fmt::format("{} um, {}, {} skin, {} of {} to {} days since {}",
                     rest.depth ? rest.depth->micrometres() : -1, word(rest.setting), word(rest.sensitivity),
                     rest.elapsed.count(), rest.minimum.count(), rest.recommended.count(),
                     to_string(rest.from));
}
inline std::string text_of(const DepthDetail& depth)
{
  return fmt::format("{} um, counted {}, limit {}", depth.depth.micrometres(), depth.counted.micrometres(),
                     depth.limit.micrometres());
}
inline std::string text_of(const AreaDetail& area) { return std::string{word(area.area)}; }
inline std::string text_of(const ConditionDetail& condition)
{
  return fmt::format("{}{}", condition.condition.text(),
                     condition.by.empty() ? "" : fmt::format(" by {}", condition.by));
}
inline std::string text_of(const EventDetail& event)
{
  return fmt::format("{} {} until {}", event.event.text(), to_string(event.date), to_string(event.until));
}
inline std::string text_of(const StepDetail& step)
{
  constexpr std::string_view states[] = {"done", "not done", "open", "not applicable"};
  return fmt::format("{} {}, {}", step.step.text(), states[static_cast<std::size_t>(step.state)],
                     step.measure ? fmt::format("{}", *step.measure) : "no measure");
}
inline std::string text_of(const UseDetail& use)
{
  return fmt::format("use {} of {}", use.use, use.last_use);
}
inline std::string text_of(const AgeDetail& age)
{
  return fmt::format("day {} of {}", age.age ? age.age->count() : -1, age.last_day.count());
}
inline std::string text_of(const ReactionDetail& reaction)
{
  return fmt::format("{}{} {}, over {}", word(reaction.grade),
                     reaction.kind ? fmt::format(" ({})", word(*reaction.kind)) : "",
                     to_string(reaction.date), reaction.resolved ? to_string(*reaction.resolved) : "never");
}
inline std::string text_of(const HoldDetail& hold)
{
  return fmt::format("until {} for {}", to_string(hold.until), hold.reason);
}
inline std::string text_of(const OveruseDetail& overuse) { return to_string(overuse.last); }
inline std::string text_of(const StaleDetail& stale) { return to_string(stale.last); }
inline std::string text_of(const CountDetail& count) { return fmt::format("{} sessions", count.sessions); }
inline std::string text_of(const FactDetail& fact)
{
  return fmt::format("{}{}", word(fact.fact),
                     fact.taken_back_by.empty() ? "" : fmt::format(" taken back by {}", fact.taken_back_by));
}

inline std::string text_of(const Finding& finding)
{
  const auto said = finding.outcome == Outcome::passed ? "passed" : word(finding.severity);
  return fmt::format("{}: {}", said,
                     std::visit([](const auto& detail) { return text_of(detail); }, finding.detail));
}

using Lines = std::vector<std::string>;

// What the findings of this rule of the small set and of `more` say.
inline Lines told(const std::string& id, const std::string& more, const Proposal& proposal,
                  const History& history = {})
{
  const auto rules = book(more);
  Lines lines;
  for (const auto& finding : evaluate(proposal, rules, history).findings) {
    if (finding.rule->head.id.text() == id) {
      lines.push_back(text_of(finding));
    }
  }
  return lines;
}

// On the 16th of March, the last session 0.25 mm on the face on the 6th.
inline Proposal with(void (*change)(Proposal&))
{
  auto proposal = ready();
  change(proposal);
  return proposal;
}

} // namespace mneedle
