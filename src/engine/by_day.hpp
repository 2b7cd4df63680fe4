#pragma once

#include <mneedle/history.hpp>

#include <algorithm>
#include <vector>

namespace mneedle {

// The first session of that day or later, of a history that is in order.
inline std::vector<Session>::const_iterator first_from(const History& history, Date day)
{
  return std::lower_bound(history.sessions.begin(), history.sessions.end(), day,
                          [](const Session& one, Date date) { return one.date < date; });
}

} // namespace mneedle
