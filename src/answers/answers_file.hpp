#pragma once

#include "base/reader.hpp"

#include <mneedle/answers.hpp>

namespace mneedle {

// Reads the facts of one table. The caller asks for what else the table may hold, and then calls finish(), which
// complains about all other keys.
Answers read_answers(TableReader& in, Complaints& complaints);

} // namespace mneedle
