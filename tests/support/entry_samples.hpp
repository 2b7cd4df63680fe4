#pragma once

#include "support/history_samples.hpp"

#include <vector>

// One entry of each kind with everything that it may say, and the barest session.

namespace mneedle::samples {

inline Session full_session()
{
  auto session = session_on("2026-03-16", Area::upper_lip);
  session.depth = Depth::micrometres(250);
  session.setting = Setting::professional;
  session.bled = Bled::yes;
  session.device_kind = DeviceKind::pen;
  session.device = "blue-1";
  session.sensitivity = Sensitivity::high;
  session.done = std::vector{StepId{"inspect-skin"}, StepId{"hands"}};
  session.note = "=1+1, \"calm\"\nred";
  session.imprecise = true;
  return session;
}

inline Session bare_session()
{
  Session session;
  session.id = "2026-03-17";
  session.date = on("2026-03-17");
  session.depth = Depth::micrometres(1500);
  session.done = std::vector<StepId>{};
  return session;
}

inline Reaction full_reaction()
{
  Reaction reaction;
  reaction.id = "2026-03-18-reaction";
  reaction.date = on("2026-03-18");
  reaction.area = Area::neck;
  reaction.grade = ReactionGrade::severe;
  reaction.kind = ReactionKind::burn;
  reaction.resolved = on("2026-03-20");
  reaction.session = "2026-03-17";
  reaction.note = " caf\xc3\xa9";
  return reaction;
}

inline Event full_event()
{
  Event event;
  event.id = "2026-03-19-sunburn";
  event.event = EventId{"sunburn"};
  event.date = on("2026-03-19");
  event.area = Area::face;
  event.note = "'quoted'";
  event.imprecise = true;
  return event;
}

inline Hold full_hold()
{
  Hold hold;
  hold.id = "2026-03-20-hold";
  hold.date = on("2026-03-20");
  hold.until = on("2026-04-01");
  hold.area = Area::scalp;
  hold.reason = "wedding";
  return hold;
}

inline NeedleHead full_head()
{
  NeedleHead head;
  head.id = "2026-03-21-blue-1";
  head.date = on("2026-03-21");
  head.device = "blue-1";
  return head;
}

inline std::vector<Entry> one_of_each_kind()
{
  return {full_session(), bare_session(), full_reaction(), full_event(), full_hold(), full_head()};
}

} // namespace mneedle::samples
