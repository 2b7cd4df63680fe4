#pragma once

#include "rules/draft.hpp"

namespace mneedle {

// Whether the tables that make a base set may stand in the file.
enum class Role { base, overlay };

// Reads one file into the draft. `name` is what the places of its rules are called.
void read_file_of_rules(const RuleText& file, std::string_view name, Role role, Draft& draft);

} // namespace mneedle
