#pragma once

#include <mneedle/answers.hpp>
#include <mneedle/history.hpp>

#include <optional>

namespace mneedle {

// The facts for one area as a forecast takes them: what may be taken for granted is filled in and noted among what
// was assumed. What was said about the last session is about this area.
Resolved facts_for(Resolved asked, std::optional<Area> area, const History& history);

} // namespace mneedle
