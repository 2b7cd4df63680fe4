#pragma once

#include "proof/axis.hpp"

#include <mneedle/rules.hpp>

namespace mneedle {

// The commands that put these facts to the program, in the order to run them: entries of the log first, the check last. Each
// without the program's name.
std::vector<std::string> commands_for(const Situation& facts);

Side side_of(const Situation& facts, const RuleBook& rules);

// Of two situations; the rules are those whose findings differ.
Counterexample compare_sides(const Situation& worse, const RuleBook& worse_rules, const Situation& other,
                             const RuleBook& other_rules, std::string what);

// Of one; the rules are those that block it or bound its date.
Counterexample one_side(const Situation& facts, const RuleBook& rules, std::string what);

} // namespace mneedle
