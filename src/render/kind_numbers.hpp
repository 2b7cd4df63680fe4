#pragma once

#include "render/number_list.hpp"

// What one kind of rule says, one function per kind, found by overload.

namespace mneedle {

void tell(NumberList& list, const AreaRule& rule);
void tell(NumberList& list, const DepthRule& rule);
void tell(NumberList& list, const IntervalRule& rule);
void tell(NumberList& list, const ConditionRule& rule);
void tell(NumberList& list, const WarningRule& rule);
void tell(NumberList& list, const DeferralRule& rule);
void tell(NumberList& list, const FirstUseRule& rule);
void tell(NumberList& list, const StepRule& rule);
void tell(NumberList& list, const DeviceRule& rule);
void tell(NumberList& list, const DeviceLifeRule& rule);
void tell(NumberList& list, const ReactionRule& rule);
void tell(NumberList& list, const HoldRule& rule);
void tell(NumberList& list, const OveruseRule& rule);
void tell(NumberList& list, const SeriesBreakRule& rule);
void tell(NumberList& list, const StaleRule& rule);
void tell(NumberList& list, const SameDayRule& rule);
void tell(NumberList& list, const BeforeEventRule& rule);
void tell(NumberList& list, const AftercareRule& rule);
void tell(NumberList& list, const CheckInRule& rule);
void tell(NumberList& list, const FactRule& rule);
void tell(NumberList& list, const ReactionHistoryRule& rule);
void tell(NumberList& list, const NoteRule& rule);

inline void tell_severity(NumberList& list, Severity severity)
{
  list.text("severity", word(severity), "severity");
}
inline void tell_areas(NumberList& list, List<Area> areas) { list.words("areas", areas, "areas"); }
inline void tell_kinds(NumberList& list, List<DeviceKind> kinds) { list.words("kinds", kinds, "devices"); }
inline void tell_above(NumberList& list, Depth above) { list.depth("above_mm", above, "needles above"); }
inline void tell_implied(NumberList& list, List<ConditionId> implied)
{
  list.ids("implies", implied, "implies");
}
inline void tell_question(NumberList& list, std::string_view question)
{
  list.text("question", question, "question");
}

} // namespace mneedle
