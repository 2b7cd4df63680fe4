#pragma once

#include "proof/axis.hpp"

#include <mneedle/rules.hpp>

#include <vector>

namespace mneedle {

// Everything known and nothing against a session there, with one of the longest needles whose rest is over.
Situation answered_in(Area area, DeviceKind kind, const RuleBook& rules);

// What a proof asks about, in parts of which each keeps its area and device kind: the whole grid of needle, skin, place,
// device and last session; then conditions, events, steps and the rest against needle, skin and place.
std::vector<Family> families_of(const RuleBook& rules);

} // namespace mneedle
