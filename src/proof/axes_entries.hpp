#pragma once

#include <mneedle/history.hpp>
#include <mneedle/rules.hpp>

#include <optional>
#include <utility>
#include <vector>

// Entries of the log to make axes of.

namespace mneedle {

Session session_ago(int days, Depth depth, Setting setting, std::optional<Area> area);

// Needles of both ends of what is used at home, and longer ones elsewhere.
std::vector<std::pair<Depth, Setting>> some_needles(const RuleBook& rules);

Reaction reaction_of(ReactionGrade grade, int days, std::optional<int> resolved);

} // namespace mneedle
