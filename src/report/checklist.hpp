#pragma once

#include <mneedle/report.hpp>

#include <vector>

namespace mneedle {

// Every step of the rules, in the order of their phases. What the verdict says of a step counts; the steps that it
// does not ask about are done only where the proposal names them.
std::vector<ChecklistLine> checklist(const RuleBook& rules, const Verdict& verdict);

} // namespace mneedle
