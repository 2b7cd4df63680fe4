#pragma once

#include "exchange/record.hpp"

#include <mneedle/history.hpp>

#include <map>

namespace mneedle {

// The entry with other values for some of its fields, each as a cell of CSV has it; an empty one takes the value out. `keep`
// owns its words. Throws Error (usage), with every complaint, for what an entry of this kind cannot say.
Entry with_cells(const Entry& entry, const std::map<Field, Cell>& cells, const Meaning& meaning,
                 std::shared_ptr<Keep> keep);

} // namespace mneedle
