#pragma once

#include <mneedle/report.hpp>

#include <optional>

namespace mneedle {

// The rest that decides when the area may be treated again, of all that the verdict looked at.
std::optional<RestLine> deciding_rest(const Verdict& verdict);

} // namespace mneedle
