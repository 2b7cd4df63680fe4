#pragma once

#include "engine/thresholds.hpp"
#include "proof/axis.hpp"

namespace mneedle {

// The day on which every situation of a proof takes place.
Date proof_day();

// Needles at and around every limit, as a device of that kind reaches it, and between them.
Axis depth_axis(const RuleBook& rules, DeviceKind kind);
// The longest needle of each band.
Axis band_axis(const RuleBook& rules);
Axis sensitivity_axis();
// Never, and each day, depth and setting of the last session.
Axis last_axis(const RuleBook& rules);
// Nothing, and each condition or warning sign; and each two.
Axis condition_axis(const RuleBook& rules);
Axis condition_pair_axis(const RuleBook& rules);
// Nothing, and each event at each of its numbers of days, with the conditions that it is asked together with.
Axis event_axis(const RuleBook& rules);
// All steps done, each left out, each not answered.
Axis step_axis(const RuleBook& rules);
// Uses and ages of a needle head.
Axis wear_axis(const RuleBook& rules);
// An empty log, one session, two, three; a series without a break; another area on the day.
Axis session_axis(const RuleBook& rules);
// No reaction, and each grade, over since each of its numbers of days or not over.
Axis reaction_axis(const RuleBook& rules);
// A reaction to one session, noticed on each of some days after it, later and later.
Axis late_reaction_axis(const RuleBook& rules);
// Sessions and reactions of one day in each order.
Axis order_axis(const RuleBook& rules);
// No hold, and some that end before, on and after the day.
Axis hold_axis();
// With one value more: not known.
Axis depth_or_unknown_axis(const RuleBook& rules);
Axis sensitivity_or_unknown_axis();
// All as in `start`, and each other fact left out.
Axis fact_axis(const Situation& start, const RuleBook& rules);

} // namespace mneedle
