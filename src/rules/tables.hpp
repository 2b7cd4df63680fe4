#pragma once

#include "base/toml.hpp"
#include "rules/draft.hpp"
#include "rules/kinds.hpp"

namespace mneedle {

// One table of each sort, read into the draft.

// `file` is the name that the rule's place carries.
void read_rule(const toml_file::Table& table, const Kind& kind, std::string_view file, Draft& draft);
// Other words for an area, a kind of device or a level of sensitivity.
void read_synonym(const toml_file::Table& table, Draft& draft);
void read_source(const toml_file::Table& table, Draft& draft);
void read_ruleset(const toml_file::Table& table, Draft& draft);
// Looks at the keys only; running the tests is somebody else's.
void read_test(const toml_file::Table& table, Draft& draft);

} // namespace mneedle
