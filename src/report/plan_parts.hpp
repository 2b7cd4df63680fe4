#pragma once

#include <mneedle/report.hpp>

#include <string>
#include <vector>

// Parts of the report of a plan.

namespace mneedle {

// How each area stands on each day, from the start until the last rest and the last aftercare window are over.
std::vector<PlanDay> days_of(const Plan& plan, const PlanRequest& request, const RuleBook& rules,
                             const History& history);

// The room before the event, the breaks, and what the rules ask to be careful about.
std::vector<std::string> notes_of(const Plan& plan, const PlanRequest& request);

// What binds; areas for which it is the same share a line.
std::vector<BindingLine> bindings_of(const Plan& plan, const PlanRequest& request);

} // namespace mneedle
