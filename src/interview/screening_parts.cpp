#include "interview/screening_parts.hpp"

#include "engine/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr auto which_are_so = "Which of these are so? \"(stop)\": where it is, there is no session.";

// As far back as any rule waits.
std::string which_happened(const Known& known)
{
  Days longest{0};
  for (const auto& [words, days] : thresholds_of(known.rules, known.today).deferrals) {
    longest = std::max(longest, *days.rbegin());
  }
  return fmt::format("Which of these happened on {} or later? The day is asked for next.",
                     to_string(known.today - longest));
}

bool named(ConditionId word, const Proposal& proposal)
{
  const auto& names = proposal.conditions;
  return std::find(names.begin(), names.end(), word) != names.end();
}

// Whether the day of the event was said.
bool happened(EventId word, const Proposal& proposal)
{
  return std::any_of(proposal.events.begin(), proposal.events.end(),
                     [&](const Event& event) { return event.event == word; });
}

// What the other rules of a word add to the one that asks.
struct WordFacts {
  bool stops = false;
  bool each_time = false;
  bool here = false; // some rule of it concerns the area
};

WordFacts facts_of(ConditionId word, const RuleBook& rules, std::optional<Area> area)
{
  WordFacts facts;
  rules.each<ConditionRule>([&](const Rule&, const ConditionRule& rule) {
    if (rule.condition != word) {
      return;
    }
    const auto& areas = rule.areas;
    const bool here = areas.empty() || !area || std::find(areas.begin(), areas.end(), *area) != areas.end();
    facts.stops = facts.stops || (here && rule.severity == Severity::stop);
    facts.each_time = facts.each_time || rule.each_time;
    facts.here = facts.here || here;
  });
  return facts;
}

} // namespace

std::string ScreeningPart::page_name(std::size_t page) const
{
  return fmt::format("screening/{}/{}", name, page + 1);
}

ScreeningPart warning_part(const Known& known, const Proposal& start)
{
  ScreeningPart part{"warning", "warning signs", which_are_so, {}};
  known.rules.each<WarningRule>([&](const Rule& rule, const WarningRule& body) {
    if (!named(body.condition, start)) {
      part.candidates.push_back({body.condition.text(), {std::string{body.question}, &rule, true}});
    }
  });
  return part;
}

ScreeningPart condition_part(const Known& known, const Proposal& start, bool each_time)
{
  ScreeningPart part{
    each_time ? "today" : "lasting", each_time ? "today" : "conditions and medicines", which_are_so, {}};
  known.rules.each<ConditionRule>([&](const Rule& rule, const ConditionRule& body) {
    const auto facts = facts_of(body.condition, known.rules, start.area);
    if (!body.question.empty() && (facts.here || !each_time) && facts.each_time == each_time
        && !named(body.condition, start)) {
      part.candidates.push_back({body.condition.text(), {std::string{body.question}, &rule, facts.stops}});
    }
  });
  return part;
}

ScreeningPart event_part(const Known& known, const Proposal& start)
{
  ScreeningPart part{events_part, "what happened", which_happened(known), {}};
  known.rules.each<DeferralRule>([&](const Rule& rule, const DeferralRule& body) {
    if (!body.question.empty() && !happened(body.event, start)) {
      part.candidates.push_back({body.event.text(), {std::string{body.question}, &rule}});
    }
  });
  known.rules.each<FirstUseRule>([&](const Rule& rule, const FirstUseRule& body) {
    if (!happened(body.event, start)) {
      part.candidates.push_back({body.event.text(), {std::string{body.question}, &rule}});
    }
  });
  return part;
}

} // namespace mneedle
