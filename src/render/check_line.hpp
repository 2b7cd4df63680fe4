#pragma once

#include <mneedle/proposal.hpp>

#include <string>
#include <vector>

namespace mneedle {

// The command line that asks about the proposal, word by word, flags together with their values. What a command line
// cannot say is left out.
std::vector<std::string> check_line(const Proposal& proposal);

} // namespace mneedle
