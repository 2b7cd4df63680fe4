#pragma once

#include "render/page.hpp"

namespace mneedle {

// What a check was made from, so that a slip of the keyboard shows: one line a fact, what is not known said to be so.
void add_facts(const CheckReport& report, Page& page);

} // namespace mneedle
