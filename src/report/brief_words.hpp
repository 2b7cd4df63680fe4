#pragma once

#include <mneedle/report.hpp>

namespace mneedle {

// The finding with what a short page needs of it: `title`, `brief`, `flag`, `step`, `warning`, `rest`.
FindingLine line_in_brief(const Finding& finding, Date today);

} // namespace mneedle
