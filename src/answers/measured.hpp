#pragma once

#include <mneedle/answers.hpp>

namespace mneedle {

// No needle head and no soak lasts this long; it keeps sums far from overflow.
constexpr int most_counted = 9999;

// What was measured of a step, in the unit of the rules.
struct Measured {
  int value;
  std::string_view unit;
};

// Reads "12min" as the measure of a step. Throws Error (usage) for a step that has none, and for anything else.
Measured measured_as(const Said& said, StepId step, std::string_view text, const RuleBook& rules);

} // namespace mneedle
