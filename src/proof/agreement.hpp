#pragma once

#include "proof/part.hpp"

namespace mneedle {

// Holds check, next and plan to the same days in one area, for every band, level of skin and last session.
PartResult prove_agreement(Area area, const RuleBook& rules);

// Holds the tables of rest in one area: never fewer days for a longer needle or more sensitive skin; and check to them, by
// the deeper of two sessions.
PartResult prove_tables(Area area, const RuleBook& rules);

} // namespace mneedle
