#pragma once

#include <mneedle/report.hpp>

#include <vector>

namespace mneedle {

// What did not pass: worst first, and within a severity in the order of the rules.
std::vector<FindingLine> reasons(const Verdict& verdict, Date today);
// The same, of those that `wanted` wants.
std::vector<FindingLine> reasons(const Verdict& verdict, Date today, bool (*wanted)(const Finding&));

// What everybody said, passed rules too, in the order of the rules.
std::vector<FindingLine> trace(const Verdict& verdict, Date today);

} // namespace mneedle
