#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mneedle {

// How far the needles reach, in whole micrometres, so that 0.25 mm compares
// exactly and no rule turns on a rounding error. Any number: which depths are
// plausible a rule set says (`least` and `most`), and resolve_depth asks it.
class Depth {
public:
  static constexpr Depth micrometres(int value) { return Depth{value}; }

  constexpr int micrometres() const { return micrometres_; }

  friend constexpr auto operator<=>(Depth, Depth) = default;
  friend constexpr Depth operator+(Depth a, Depth b) { return Depth{a.micrometres_ + b.micrometres_}; }
  friend constexpr Depth operator-(Depth a, Depth b) { return Depth{a.micrometres_ - b.micrometres_}; }

private:
  explicit constexpr Depth(int value) : micrometres_{value} {}

  int micrometres_;
};

// Reads millimetres, "0.25", ".25", "0.25mm", "0,25" or "0.25 mm", or micrometres, "250um".
// Gives nothing for a step finer than a micrometre, rather than to round it, for
// anything that is not plain decimal digits, and for more than 100 whole millimetres.
std::optional<Depth> parse_depth(std::string_view text);

// Millimetres as a float from a file; nothing when it is not finite, negative, above 100 mm
// or finer than a micrometre.
std::optional<Depth> depth_from_millimetres(double millimetres);

double millimetres(Depth depth);

// "0.25", with at least two decimals and a third only where it says something.
std::string to_string(Depth depth);

} // namespace mneedle
