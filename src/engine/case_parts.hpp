#pragma once

#include "engine/case.hpp"

// What make_case puts together.

namespace mneedle {

PastSession past(const Session& session, const RuleIndex& index);

// What was told and what that implies, and the sensitivity that it raises. The events have to be there.
void add_conditions(Case& facts);

// The reactions with their sessions, as they were known before `upto`.
void add_reactions(Case& facts, const Session* upto);

} // namespace mneedle
