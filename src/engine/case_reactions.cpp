// Reactions, and the sessions that they belong to.

#include "engine/case_parts.hpp"
#include "engine/rest.hpp"

#include <algorithm>

namespace mneedle {

namespace {

// A session that is not in the log: nobody knows how deep it was.
PastSession unknown_session(Date date) { return {date, bottomless, Setting::professional, {}, {}, {}}; }

// Adds a session to those of the latest day.
void add_latest(std::vector<PastSession>& latest, const PastSession& session)
{
  if (!latest.empty() && latest.front().date < session.date) {
    latest.clear();
  }
  if (latest.empty() || latest.front().date == session.date) {
    latest.push_back(session);
  }
}

// The session that the reaction names, else the latest there; as it was known before `upto`.
std::vector<PastSession> sessions_of(const Reaction& reaction, const Case& facts, const Session* upto)
{
  std::vector<PastSession> latest;
  const auto look = [&](const Session& session, std::optional<Area> area) {
    const bool there = session.date <= reaction.date && concerns(area, reaction.area);
    if (reaction.session.empty() ? there : session.id == reaction.session) {
      add_latest(latest, past(session, facts.index));
    }
  };
  for (const auto& session : facts.history.sessions) {
    if (&session == upto) {
      break;
    }
    look(session, session.area);
  }
  const auto* said = std::get_if<Session>(&facts.proposal.last);
  if (said != nullptr && reaction.session.empty()) {
    look(*said, facts.proposal.area);
  }
  if (latest.empty() && !reaction.session.empty()) {
    latest.push_back(unknown_session(reaction.date));
  }
  return latest;
}

} // namespace

// A reaction of the session's own day is one to it: nobody knew of it before.
void add_reactions(Case& facts, const Session* upto)
{
  for (const auto& reaction : facts.history.reactions) {
    if (upto == nullptr || reaction.date < upto->date) {
      facts.reactions.push_back({reaction, sessions_of(reaction, facts, upto)});
    }
  }
}

PastSession past(const Session& session, const RuleIndex& index)
{
  return {session.date, counted_depth(session, index), session.setting, session.sensitivity, session.depth,
          session.area};
}

bool PastReaction::concerns(std::optional<Area> area) const
{
  return mneedle::concerns(entry.area, area)
         || std::any_of(sessions.begin(), sessions.end(),
                        [&](const PastSession& session) { return mneedle::concerns(session.area, area); });
}

} // namespace mneedle
