#pragma once

#include "engine/rule_index.hpp"

#include <mneedle/evaluate.hpp>

namespace mneedle {

// evaluate, with the history cut off before the session `upto` (one of history.sessions, or nullptr for all).
// `index` is that of `rules`.
Verdict evaluate_upto(const Proposal& proposal, const RuleBook& rules, const RuleIndex& index,
                      const History& history, const Session* upto);

} // namespace mneedle
