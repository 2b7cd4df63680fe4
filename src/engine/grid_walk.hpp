#pragma once

#include "engine/grid_numbers.hpp"

#include <mneedle/proposal.hpp>

#include <functional>
#include <optional>
#include <string_view>

namespace mneedle {

// One cell of the grid. What it points at holds until the next one.
struct GridCell {
  const Proposal& proposal;
  std::string_view kind;     // "rest", "condition", "event", "step", "device"
  std::string_view word;     // of the condition, event or step
  std::optional<Days> since; // the last session, or the event
};

// Goes through the cells that these numbers make, proposals of `today`; without the one fact that a cell is about, each
// has everything that a GO asks for.
void each_cell(const GridNumbers& numbers, Date today, const std::function<void(const GridCell&)>& f);

} // namespace mneedle
