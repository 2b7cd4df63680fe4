#pragma once

#include <mneedle/report.hpp>

#include <optional>
#include <string>

namespace mneedle {

// Whether something stands against a session that no date alone clears, so that a date alone must not be shown.
bool needs_more_than_a_date(const NextArea& area);

// The earliest date of the one area, for scripts. Throws Error (usage) where there is no such date, or more than one.
std::string date_of(const NextReport& report);

} // namespace mneedle
