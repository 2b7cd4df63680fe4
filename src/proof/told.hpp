#pragma once

#include "proof/part.hpp"

namespace mneedle {

// Holds that whatever is told against a session in one area has an effect, that what implies a condition is no better than
// it, and that no day to come is a GO on today's answers.
PartResult prove_told(Area area, const RuleBook& rules);

} // namespace mneedle
