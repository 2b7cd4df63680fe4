#pragma once

#include "host/host.hpp"

#include <string>
#include <vector>

namespace mneedle {

// The whole program on this host: `words` are the arguments without the program's name. Returns the exit code. The
// only place that catches.
int run(const std::vector<std::string>& words, Host& host);

} // namespace mneedle
