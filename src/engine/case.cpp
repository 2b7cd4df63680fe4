#include "engine/by_day.hpp"
#include "engine/case_parts.hpp"
#include "engine/rest.hpp"

#include <mneedle/evaluate.hpp>

#include <algorithm>
#include <tuple>

namespace mneedle {

namespace {

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
  const auto session = past(said, facts.index);
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
Days reach(const RuleIndex& index) { return index.longest_rest + index.longest_rest + index.longest_overuse; }

// The first day from which sessions can matter to whether this one was too soon: earlier where a reaction was over not
// long ago, whose rest is that of the sessions before it.
Date reached(const Case& facts, const Session& session)
{
  auto since = session.date - reach(facts.index);
  const auto longest = facts.index.longest_rest;
  for (const auto& reaction : facts.reactions) {
    const auto resolved = reaction.entry.resolved;
    if (resolved && *resolved + longest > session.date) {
      since = std::min(since, reaction.begins() - longest);
    }
  }
  return since;
}

// Whether `b` is the later of the two, or of one day the one that counts as deeper.
bool later(const Session* a, const Session& b, const RuleIndex& index)
{
  const auto order = [&](const Session& one) {
    return std::tuple{one.date, counted_depth(one, index), one.setting, one.bled};
  };
  return a == nullptr || order(*a) < order(b);
}

// What is dated tomorrow counts as today's. What a forecast has planned stands behind it, so all is looked at then.
std::span<const Session> near_the_day(const Case& facts, const Session* upto)
{
  if (upto == nullptr) {
    return facts.history.sessions;
  }
  return {first_from(facts.history, facts.on()), first_from(facts.history, facts.on() + Days{2})};
}

void add_logged(Case& facts, const Session* upto)
{
  const auto since = upto == nullptr ? std::nullopt : std::optional{reached(facts, *upto)};
  const Session* last = nullptr;
  const auto& sessions = facts.history.sessions;
  const auto first = since ? first_from(facts.history, *since) : sessions.begin();
  for (auto session = first; session != sessions.end() && &*session != upto; ++session) {
    if (concerns(session->area, facts.proposal.area)) {
      facts.sessions.push_back(past(*session, facts.index));
      last = later(last, *session, facts.index) ? &*session : last;
    }
  }
  if (last != nullptr) {
    facts.last = *last;
  }
}

// What was planned on the way of a forecast stands behind what is in the log, which may be of tomorrow.
void sort_by_day(std::vector<PastSession>& sessions)
{
  const auto older = [](const PastSession& a, const PastSession& b) { return a.date < b.date; };
  if (!std::is_sorted(sessions.begin(), sessions.end(), older)) {
    std::stable_sort(sessions.begin(), sessions.end(), older);
  }
}

void add_sessions(Case& facts, const Session* upto)
{
  add_logged(facts, upto);
  sort_by_day(facts.sessions);
  facts.recorded = facts.sessions;
  if (const auto* said = std::get_if<Session>(&facts.proposal.last)) {
    add_said(facts, *said);
    sort_by_day(facts.sessions);
  }
}

void add_events(Case& facts, const Session* upto)
{
  facts.events = facts.history.events;
  if (upto != nullptr) {
    std::erase_if(facts.events, [&](const Event& event) { return event.date > upto->date; });
  }
  facts.events.insert(facts.events.end(), facts.proposal.events.begin(), facts.proposal.events.end());
}

// A hold counts for a session that was recorded after it and not dated before it.
std::vector<Hold> known(std::vector<Hold> holds, const Session* upto)
{
  const auto later = [](const Written& hold, const Written& session) {
    return session.record > 0 && hold.record > session.record;
  };
  if (upto != nullptr) {
    std::erase_if(
      holds, [&](const Hold& hold) { return hold.date > upto->date || later(hold.written, upto->written); });
  }
  return holds;
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

bool Case::later_day() const { return proposal.on > proposal.today; }

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
  add_events(facts, upto);
  add_conditions(facts);
  facts.sensitivity = facts.raised.value_or(Sensitivity::reactive);
  facts.depth = proposal.depth.value_or(index.deepest_home_band);
  facts.tolerance = tolerance(index, proposal.device_kind);
  add_reactions(facts, upto);
  add_sessions(facts, upto);
  facts.near_the_day = near_the_day(facts, upto);
  facts.holds = known(history.holds, upto);
  return facts;
}

} // namespace mneedle
