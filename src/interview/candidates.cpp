#include "interview/candidates.hpp"

#include "engine/thresholds.hpp"

#include <mneedle/verdict.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace mneedle {

namespace {

using Items = std::vector<QuestionItem>;

QuestionItem item_of(std::string_view word, const Rule& rule, std::string_view question)
{
  const auto title = rule.head.title.empty() ? question : rule.head.title;
  return {std::string{title}, std::string{word}, &rule};
}

bool named(ConditionId word, const Proposal& proposal)
{
  const auto& names = proposal.conditions;
  return std::find(names.begin(), names.end(), word) != names.end();
}

bool happened(EventId word, const Proposal& proposal)
{
  return std::any_of(proposal.events.begin(), proposal.events.end(),
                     [&](const Event& event) { return event.event == word; });
}

// What all rules of a condition say together.
struct ConditionFacts {
  bool blocks = false; // in the area
  bool each_time = false;
  bool here = false; // some rule of it concerns the area
};

ConditionFacts facts_of(ConditionId word, const RuleBook& rules, std::optional<Area> area)
{
  ConditionFacts facts;
  rules.each<ConditionRule>([&](const Rule&, const ConditionRule& rule) {
    if (rule.condition != word) {
      return;
    }
    const auto& areas = rule.areas;
    const bool here = areas.empty() || !area || std::find(areas.begin(), areas.end(), *area) != areas.end();
    facts.blocks = facts.blocks || (here && blocks(rule.severity));
    facts.each_time = facts.each_time || rule.each_time;
    facts.here = facts.here || here;
  });
  return facts;
}

void append(Items& items, Items group, std::string heading)
{
  if (!group.empty()) {
    group.front().heading = std::move(heading);
  }
  items.insert(items.end(), std::make_move_iterator(group.begin()), std::make_move_iterator(group.end()));
}

void append_conditions(Items& items, const Known& known, const Proposal& start, bool each_time)
{
  Items blocking;
  Items others;
  known.rules.each<ConditionRule>([&](const Rule& rule, const ConditionRule& body) {
    const auto facts = facts_of(body.condition, known.rules, start.area);
    if (!body.question.empty() && (facts.here || !each_time) && facts.each_time == each_time
        && !named(body.condition, start)) {
      (facts.blocks ? blocking : others).push_back(item_of(body.condition.text(), rule, body.question));
    }
  });
  append(items, std::move(blocking), "No needling with any of these:");
  append(items, std::move(others), "These change the advice:");
}

// For how many days each event matters at most.
std::map<EventId, Days> horizons(const Known& known)
{
  std::map<EventId, Days> longest;
  for (const auto& [words, days] : thresholds_of(known.rules, known.today).deferrals) {
    auto& most = longest.try_emplace(words.first, Days{0}).first->second;
    most = std::max(most, *days.rbegin());
  }
  return longest;
}

// So few groups that each is worth a heading; the ends are those of half a month and of a month, and mean nothing else.
constexpr Days group_ends[] = {Days{14}, Days{31}};

std::size_t group_of(Days horizon)
{
  return static_cast<std::size_t>(
    std::count_if(std::begin(group_ends), std::end(group_ends), [&](Days end) { return horizon > end; }));
}

// The events that matter equally long, nearly.
struct EventGroup {
  Items items;
  Days longest{0};
};

bool misses(const Rule& rule, const Verdict& verdict)
{
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), [&](const Finding& finding) {
    return finding.rule == &rule && finding.outcome != Outcome::passed;
  });
}

} // namespace

Items today_items(const Known& known, const Proposal& start)
{
  Items warnings;
  known.rules.each<WarningRule>([&](const Rule& rule, const WarningRule& body) {
    if (!named(body.condition, start)) {
      warnings.push_back(item_of(body.condition.text(), rule, body.question));
    }
  });
  Items items;
  append(items, std::move(warnings), "Warning signs:");
  append_conditions(items, known, start, true);
  return items;
}

Items lasting_items(const Known& known, const Proposal& start)
{
  Items items;
  append_conditions(items, known, start, false);
  return items;
}

Items event_items(const Known& known, const Proposal& start, const Verdict& verdict)
{
  EventGroup groups[std::size(group_ends) + 1];
  const auto longest = horizons(known);
  known.rules.each<DeferralRule>([&](const Rule& rule, const DeferralRule& body) {
    if (!body.question.empty() && !happened(body.event, start)) {
      const auto days = longest.at(body.event);
      auto& group = groups[group_of(days)];
      group.items.push_back(item_of(body.event.text(), rule, body.question));
      group.longest = std::max(group.longest, days);
    }
  });
  Items items;
  for (auto& [group, days] : groups) {
    append(items, std::move(group),
           fmt::format("Since {} ({} days):", with_weekday(known.today - days), days.count()));
  }
  Items tests;
  known.rules.each<FirstUseRule>([&](const Rule& rule, const FirstUseRule& body) {
    if (!happened(body.event, start) && misses(rule, verdict)) {
      tests.push_back(item_of(body.event.text(), rule, body.question));
    }
  });
  append(items, std::move(tests), "Before a first session or longer needles:");
  return items;
}

} // namespace mneedle
