#pragma once

#include "base/toml.hpp"

#include <mneedle/history.hpp>

namespace mneedle {

// The entries of a year file that has been parsed as TOML. Throws Error (untrusted) as parse_history does.
History read_year(const toml_file::Table& table);

} // namespace mneedle
