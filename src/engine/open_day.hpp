#pragma once

#include <mneedle/plan.hpp>

namespace mneedle {

// Who leaves no day open within ten years leaves none open.
constexpr Days open_within{3653};

// The first day from then on that the request does not leave out; nothing where all within that time are.
std::optional<Date> open_day(const PlanRequest& request, Date from);

} // namespace mneedle
