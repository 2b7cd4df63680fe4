#include "engine/case.hpp"

#include "engine/rest.hpp"

#include <mneedle/evaluate.hpp>

#include <algorithm>
#include <map>

namespace mneedle {

namespace {

template <typename T>
bool holds(List<T> list, T value)
{
  return std::find(list.begin(), list.end(), value) != list.end();
}

PastSession past(const Session& session, const RuleIndex& index, Date today)
{
  return {std::min(session.date, today),
          counted_depth(session, index),
          session.setting,
          session.sensitivity,
          session.depth,
          session.area};
}

// What the flags say about the last session and what the log says about the same day are one session; the worse of
// the two counts.
void merge(PastSession& logged, const PastSession& said)
{
  logged.depth = std::max(logged.depth, said.depth);
  logged.setting = std::max(logged.setting, said.setting);
  logged.nominal = std::max(logged.nominal, said.nominal);
}

void add_said(Case& facts, const Session& said)
{
  const auto session = past(said, facts.index, facts.proposal.today);
  const auto same = std::find_if(facts.sessions.begin(), facts.sessions.end(),
                                 [&](const PastSession& other) { return other.date == session.date; });
  const bool known = same != facts.sessions.end();
  const bool deeper = !known || session.depth > same->depth;
  if (!facts.last || facts.last->date < said.date || (facts.last->date == said.date && deeper)) {
    facts.last = said;
  }
  if (known) {
    merge(*same, session);
  } else {
    facts.sessions.push_back(session);
  }
}

// How far back a session can still matter to whether another was too soon: a chain of two gaps that were too short,
// each within the longest rest, and what is asked for after it.
Days reach(const RuleIndex& index)
{
  Days extra{0};
  index.rules.each<OveruseRule>(
    [&](const Rule&, const OveruseRule& rule) { extra = std::max(extra, rule.extra); });
  const auto longest = index.longest_rest;
  return longest + longest + longest + extra;
}

// The first day from which sessions can matter to whether this one was too soon: earlier where a reaction was over not
// long ago, whose rest is that of the sessions before it.
Date reached(const Case& facts, const Session& session)
{
  auto since = session.date - reach(facts.index);
  const auto longest = facts.index.longest_rest;
  for (const auto& reaction : facts.history.reactions) {
    if (reaction.resolved && *reaction.resolved + longest > session.date) {
      since = std::min(since, reaction.date - longest);
    }
  }
  return since;
}

void add_logged(Case& facts, const Session* upto)
{
  const auto since = upto == nullptr ? std::nullopt : std::optional{reached(facts, *upto)};
  for (const auto& session : facts.history.sessions) {
    if (&session == upto) {
      break;
    }
    if (concerns(session.area, facts.proposal.area) && (!since || session.date >= *since)) {
      facts.sessions.push_back(past(session, facts.index, facts.proposal.today));
      facts.last = session;
    }
  }
}

void add_sessions(Case& facts, const Session* upto)
{
  add_logged(facts, upto);
  facts.recorded = facts.sessions;
  if (const auto* said = std::get_if<Session>(&facts.proposal.last)) {
    add_said(facts, *said);
  }
  if (facts.sessions.size() > 1) {
    std::stable_sort(facts.sessions.begin(), facts.sessions.end(),
                     [](const PastSession& a, const PastSession& b) { return a.date < b.date; });
  }
}

void add_events(Case& facts)
{
  facts.events = facts.history.events;
  facts.events.insert(facts.events.end(), facts.proposal.events.begin(), facts.proposal.events.end());
  for (auto& event : facts.events) {
    event.date = std::min(event.date, facts.proposal.today);
  }
}

std::vector<Hold> known(std::vector<Hold> holds, const Session* upto)
{
  if (upto != nullptr) {
    std::erase_if(holds, [&](const Hold& hold) { return hold.date > upto->date; });
  }
  return holds;
}

// A reaction of the session's own day is one to it: nobody knew of it before.
std::vector<Reaction> known(std::vector<Reaction> reactions, const Session* upto)
{
  if (upto != nullptr) {
    std::erase_if(reactions, [&](const Reaction& reaction) { return reaction.date >= upto->date; });
  }
  return reactions;
}

Depth tolerance(const RuleIndex& index, std::optional<DeviceKind> kind)
{
  auto most = Depth::micrometres(0);
  for (const auto* rule : index.devices) {
    if (kind && concerns(rule->kinds, kind)) {
      most = std::max(most, rule->tolerance);
    }
  }
  return most;
}

} // namespace

bool Case::named(ConditionId condition) const
{
  return std::find(proposal.conditions.begin(), proposal.conditions.end(), condition)
         != proposal.conditions.end();
}

bool concerns(List<Area> areas, std::optional<Area> area)
{
  return areas.empty() || !area || holds(areas, *area);
}

bool concerns(std::optional<Area> area, std::optional<Area> proposed)
{
  return !area || !proposed || overlap(*area, *proposed);
}

bool concerns(List<DeviceKind> kinds, std::optional<DeviceKind> kind)
{
  return kinds.empty() || !kind || holds(kinds, *kind);
}

Case make_case(const Proposal& proposal, const RuleIndex& index, const History& history, const Session* upto)
{
  Case facts{proposal, index, history};
  facts.raised = raised_sensitivity(index, proposal);
  facts.sensitivity = facts.raised.value_or(Sensitivity::reactive);
  facts.depth = proposal.depth.value_or(index.deepest_home_band);
  facts.tolerance = tolerance(index, proposal.device_kind);
  add_sessions(facts, upto);
  add_events(facts);
  facts.reactions = known(history.reactions, upto);
  facts.holds = known(history.holds, upto);
  return facts;
}

std::optional<Sensitivity> raised_sensitivity(const RuleIndex& index, const Proposal& proposal)
{
  if (!proposal.sensitivity) {
    return std::nullopt;
  }
  std::map<std::string_view, int> raises; // by piece of evidence, which raises once
  auto floor = proposal.sensitivity;
  for (const auto& named : proposal.conditions) {
    each_about(index.by_condition, named.text(), [&](const Rule& rule) {
      const auto* condition = std::get_if<ConditionRule>(&rule.body);
      if (condition == nullptr || !concerns(condition->areas, proposal.area)) {
        return;
      }
      auto& levels = raises[entry_of(rule.head.id)];
      levels = std::max(levels, condition->raises);
      floor = std::max(floor, condition->raises_to);
    });
  }
  auto level = static_cast<int>(*proposal.sensitivity);
  for (const auto& [entry, levels] : raises) {
    level += levels;
  }
  return std::max(*floor, static_cast<Sensitivity>(std::min(level, static_cast<int>(Sensitivity::reactive))));
}

std::optional<Sensitivity> raised_sensitivity(const RuleBook& rules, const Proposal& proposal)
{
  return raised_sensitivity(RuleIndex{rules}, proposal);
}

} // namespace mneedle
