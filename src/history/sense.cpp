#include "history/sense.hpp"

namespace mneedle {

// A depth of nothing would pass for the shallowest session there is.
std::optional<Contradiction> contradiction_in(const Session& session)
{
  if (session.depth == Depth::micrometres(0)) {
    return Contradiction{"depth_mm", "\"depth_mm\" is 0; leave it out if it is not known"};
  }
  return std::nullopt;
}

std::optional<Contradiction> contradiction_in(const Reaction& reaction)
{
  if (reaction.resolved && *reaction.resolved < reaction.date) {
    return Contradiction{"resolved", "\"resolved\" is before \"date\""};
  }
  return std::nullopt;
}

std::optional<Contradiction> contradiction_in(const Event&) { return std::nullopt; }

std::optional<Contradiction> contradiction_in(const Hold& hold)
{
  if (hold.until < hold.date) {
    return Contradiction{"until", "\"until\" is before \"date\""};
  }
  return std::nullopt;
}

std::optional<Contradiction> contradiction_in(const NeedleHead&) { return std::nullopt; }

} // namespace mneedle
