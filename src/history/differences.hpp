#pragma once

#include <mneedle/log.hpp>

#include <vector>

namespace mneedle {

// The keys for which two versions of an entry say different things, in alphabetical order.
std::vector<Difference> differences(const Entry& here, const Entry& there);

} // namespace mneedle
