#pragma once

#include "engine/case.hpp"

#include <mneedle/rules.hpp>

#include <optional>
#include <vector>

namespace mneedle {

// Days of rest.
struct Rest {
  Days minimum{0};
  Days recommended{0};
};

// The longer of both, each by itself.
Rest longer(Rest a, Rest b);

// How deep a session counts: unknown at home as the deepest home band, unknown elsewhere as bottomless, and a band
// deeper when it bled.
Depth counted_depth(const Session& session, const RuleIndex& index);

// Whether the rule speaks about this depth after such a session.
bool speaks(const IntervalRule& rule, Depth depth, Setting setting);

// What one rule asks for; rows about other areas say nothing.
Rest rest_by(const IntervalRule& rule, std::optional<Area> area, Sensitivity sensitivity);

// The longest that any rule asks for between a session and one of `depth`.
Rest rest_after(const PastSession& session, Depth depth, Sensitivity sensitivity, const Case& facts);

// The longest rest that any rule asks of anybody.
Days longest_rest(const RuleBook& rules);

// Sessions of the log that came before their rest after an earlier one was over, with another such session between the
// two. So counted, one more session never makes a chain vanish. Sessions of one day come before each other, in
// whatever order they were recorded. What is only said of the last session has no part in it: said to be later, it could
// make a gap look longer. Those so long before the latest session that its rest outlasts theirs are left out.
std::vector<PastSession> overused(const Case& facts);

} // namespace mneedle
