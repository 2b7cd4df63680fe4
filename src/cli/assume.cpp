#include "cli/assume.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

// The latest home session in the area tells with what a person works; a clinic's needles say nothing about it.
const Session* latest_at_home(const History& history, std::optional<Area> area)
{
  const Session* latest = nullptr;
  for (const auto& session : history.sessions) {
    const bool here = !area || (session.area && overlap(*session.area, *area));
    if (session.setting == Setting::home && here) {
      latest = &session;
    }
  }
  return latest;
}

// Fills in what a forecast may take for granted, and says so.
void assume(Proposal& proposal, const History& history, std::vector<Assumption>& assumed)
{
  if (const auto* session = latest_at_home(history, proposal.area)) {
    if (!proposal.depth && session->depth) {
      proposal.depth = session->depth;
      assumed.push_back(
        {fmt::format("depth {} mm as in session {}", to_string(*session->depth), session->id), true});
    }
    if (!proposal.device_kind && session->device_kind) {
      proposal.device_kind = session->device_kind;
      assumed.push_back(
        {fmt::format("device {} as in session {}", word(*session->device_kind), session->id), true});
    }
  }
  if (!proposal.device_kind) {
    assumed.push_back({"device counted as a roller, because its kind is not known"});
  }
  if (!proposal.sensitivity) {
    assumed.push_back({"skin counted as reactive, because its sensitivity is not known"});
  }
  if (!proposal.depth) {
    assumed.push_back({"rest counted for the longest home needles, because the depth is not known"});
  }
}

} // namespace

Resolved facts_for(Resolved asked, std::optional<Area> area, const History& history)
{
  asked.proposal.area = area;
  if (auto* last = std::get_if<Session>(&asked.proposal.last)) {
    last->area = area;
  }
  assume(asked.proposal, history, asked.assumed);
  return asked;
}

} // namespace mneedle
