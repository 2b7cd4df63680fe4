#pragma once

#include <span>
#include <string>

namespace mneedle {

// A row of CSV (RFC 4180) with its end of line. No cell of it starts a formula.
void append_row(std::span<const std::string> cells, std::string& csv);

} // namespace mneedle
