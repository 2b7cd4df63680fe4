#pragma once

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/words.hpp>

#include <array>
#include <optional>
#include <span>
#include <vector>

// Days of rest by needle length and skin, found by asking the engine.

namespace mneedle {

// Rest after a session, as the engine asks for it.
struct RestCell {
  Days minimum{0};
  Days recommended{0};              // never less than the minimum
  std::optional<Severity> severity; // what is said of needles that long: caution, fix or stop

  friend bool operator==(const RestCell&, const RestCell&) = default;
};

// One for each sensitivity.
using RestCells = std::array<RestCell, 4>;

// Needles longer than those of the row before, up to `to`: the same answers for all of them.
struct RestRow {
  Depth to;
  RestCells cells;

  friend bool operator==(const RestRow&, const RestRow&) = default;
};

struct RestTable {
  std::vector<Area> areas;          // they get the same answers
  std::optional<Severity> severity; // what is said of the area, whatever the needle; stop: nothing else is
  std::vector<RestRow> rows; // after a session at home with such needles, up to the longest that can be meant
  RestCells professional;    // before the shortest needles, after a session by a professional
};

// How much longer than its setting a kind of device counts.
struct DeviceReach {
  DeviceKind kind = DeviceKind::roller;
  Depth beyond = Depth::micrometres(0);
};

// Those that count as longer, by asking the engine.
std::vector<DeviceReach> device_reaches(const RuleBook& rules);

// Asks the engine about every length of needle, in whole micrometres, on every sort of skin in these areas. What it
// says is all that stands here: no rule is read. Lengths count as they are; what a kind of device adds, its reach says.
std::vector<RestTable> rest_tables(const RuleBook& rules, std::span<const Area> areas);

} // namespace mneedle
