#pragma once

#include "history/entries.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace mneedle {

// The entry as a later year carries it.
inline Entry as_copy(Entry entry)
{
  written_of(entry).carried = true;
  return entry;
}

// One block more, behind an empty line.
inline void add_to(std::string& blocks, std::string_view block)
{
  blocks += blocks.empty() ? "" : "\n";
  blocks += block;
}

} // namespace mneedle
