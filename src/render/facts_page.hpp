#pragma once

#include "render/page.hpp"
#include "render/phrases.hpp"

namespace mneedle {

// Those that say something.
std::vector<FactLine> facts_of(const CheckReport& report);

// What a check was made from, so that a slip of the keyboard shows: one line a fact, what is not known said to be so.
void add_facts(const CheckReport& report, Page& page);

} // namespace mneedle
