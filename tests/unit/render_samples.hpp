#pragma once

#include <mneedle/render.hpp>

// Reports made by hand, for the tests of how they look.

namespace mneedle::samples {

inline Date day(int month, int day_of_month) { return *make_date(2026, month, day_of_month); }

inline Session session_on(Date date)
{
  Session session;
  session.id = to_string(date) + "-face";
  session.date = date;
  session.area = Area::face;
  session.depth = Depth::micrometres(250);
  return session;
}

inline FindingLine too_soon()
{
  return {"interval/face",
          "wait",
          "The skin needs its rest: day 3 of 7 since 2026-03-13 (0.25 mm, normal skin)",
          "Wait for the date named (from Fri 2026-03-20)",
          day(3, 20),
          {SourceId{"HAN-2012"}, SourceId{"SEED"}},
          "convention",
          "medium",
          "A barrier takes days.",
          "",
          "Rest between sessions",
          "day 3 of 7 since Fri 13 Mar: Fri 20 Mar",
          "",
          "",
          false,
          true};
}

inline FindingLine unwashed()
{
  return {"prep-hands",
          "fix",
          "Your hands were not washed",
          "Wash them",
          {},
          {SourceId{"NHS"}},
          "source",
          "high",
          "",
          "",
          "Hands washed with soap",
          "Your hands were not washed. Wash them"};
}

inline FindingLine shallow()
{
  return {"depth-first-use",
          "caution",
          "A first session starts short",
          "",
          {},
          {SourceId{"SEED"}},
          "source",
          "low",
          "",
          "",
          "First session",
          "A first session starts short"};
}

inline Proposal plain_proposal()
{
  Proposal proposal;
  proposal.today = proposal.on = day(3, 16);
  proposal.depth = Depth::micrometres(250);
  proposal.area = Area::face;
  proposal.device_kind = DeviceKind::roller;
  proposal.sensitivity = Sensitivity::normal;
  proposal.uses = 4;
  proposal.screened = true;
  return proposal;
}

inline CheckReport go()
{
  CheckReport report;
  report.proposal = plain_proposal();
  report.sensitivity_effective = Sensitivity::normal;
  report.last = session_on(day(3, 6));
  report.earliest = day(3, 13);
  report.recommended = day(3, 16);
  report.checklist = {
    {"hands", Phase::before, StepState::done, "Wash your hands", "Hands washed"},
    {"single-use", Phase::before, StepState::not_applicable, "A new cartridge", "New cartridge"},
    {"shade", Phase::after, StepState::open, "Stay out of the sun", "Shade and a hat"}};
  report.next_if_done = Dates{day(3, 23), day(3, 26)};
  report.ruleset = {"mneedle", "1.0.0", "2026-11-23", "abc", {}};
  report.notice = "GO means that no known reason to stop was found.";
  report.rest = RestLine{day(3, 6), Days{10}, Days{7}, Days{10}};
  report.aftercare = {{"after-makeup", "make-up", day(3, 18), "Make-up", "24 h"},
                      {"after-sun", "direct sun", day(3, 20), "Direct sun", "72 h"},
                      {"after-pool", "pool", day(3, 20), "Pool", "72 h"}};
  report.doctor = "Pus or blisters: doctor the same day";
  report.last_use = 10;
  report.record = "mneedle log add face 0.25 --done all";
  return report;
}

inline CheckReport no_go()
{
  auto report = go();
  report.kind = Severity::fix;
  report.sensitivity_effective = Sensitivity::high;
  report.last = session_on(day(3, 13));
  report.rest = RestLine{day(3, 13), Days{3}, Days{7}, Days{10}};
  report.aftercare = {{"after-sun", "direct sun", day(3, 17), "Direct sun", "72 h"}};
  report.record.clear();
  report.earliest = day(3, 20);
  report.recommended = day(3, 23);
  report.findings = {unwashed(), too_soon(), shallow()};
  report.checklist[0].state = StepState::not_done;
  report.next_if_done.reset();
  report.go_when = GoWhenLine{day(3, 20), {"hands done"}, {"hands done"}};
  report.assumed = {{"2026-03 read as 2026-03-13"}};
  report.ruleset.overlays = {"mine.toml"};
  return report;
}

inline NextArea resting_face()
{
  NextArea area;
  area.area = Area::face;
  area.kind = Severity::wait;
  area.earliest = day(3, 20);
  area.recommended = day(3, 23);
  area.days_left = Days{4};
  area.rest = RestLine{day(3, 13), Days{3}, Days{7}, Days{10}};
  area.last = session_on(day(3, 13));
  area.depth = Depth::micrometres(250);
  area.sensitivity_effective = Sensitivity::normal;
  area.findings = {too_soon()};
  area.aftercare = {{"after-sun", "direct sun", day(3, 17), "Direct sun", "72 h"}};
  area.check_ins = {{"check-7", "Nothing should be left", day(3, 20), "Look at the skin"}};
  return area;
}

inline NextReport next_of(std::vector<NextArea> areas)
{
  return {day(3, 16),
          std::move(areas),
          "GO means that no known reason to stop was found.",
          {"mneedle", "1.0.0", "2026-11-23", "abc", {}}};
}

} // namespace mneedle::samples
