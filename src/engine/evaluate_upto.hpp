#pragma once

#include <mneedle/evaluate.hpp>

namespace mneedle {

// evaluate, with the history cut off before the session `upto` (one of history.sessions, or nullptr for all).
Verdict evaluate_upto(const Proposal& proposal, const RuleBook& rules, const History& history,
                      const Session* upto);

} // namespace mneedle
