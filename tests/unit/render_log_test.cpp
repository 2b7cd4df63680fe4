#include "render_samples.hpp"

#include <doctest/doctest.h>

using namespace mneedle;
using namespace mneedle::samples;

namespace {

LogReport one_of_each()
{
  auto noted = session_on(day(3, 6));
  noted.note = "caf\xc3\xa9 \x1b[31m";
  noted.bled = Bled::yes;
  noted.done = std::vector{StepId{"hands"}};
  Session elsewhere;
  elsewhere.id = "2026-03-07";
  elsewhere.date = day(3, 7);
  elsewhere.setting = Setting::professional;
  elsewhere.imprecise = true;
  const Reaction reaction{
    "2026-03-08-reaction", day(3, 8), Area::face, ReactionGrade::mild, {}, day(3, 10), "", ""};
  const Event event{"2026-03-09-sunburn", EventId{"sunburn"}, day(3, 9), {}, "", false};
  const Hold hold{"2026-03-10-hold", day(3, 10), day(4, 1), {}, "travel"};
  const NeedleHead head{"2026-03-11-mine", day(3, 11), "mine"};
  LogReport report;
  report.entries = {{noted, Judgement{Status::valid, {}}},
                    {elsewhere, Judgement{Status::not_valid, {Flaw::too_soon, Flaw::date_imprecise}}},
                    {reaction, {}},
                    {event, {}},
                    {hold, {}},
                    {head, {}}};
  return report;
}

} // namespace

TEST_CASE("the log is one line an entry")
{
  CHECK(render(one_of_each(), Format::text, {})
        == "2026-03-06-face: Fri 2026-03-06, face, 0.25 mm, bled, valid, \"caf\xc3\xa9 \\x1b[31m\"\n"
           "2026-03-07: Sat 2026-03-07, depth not known, professional, not valid: too soon,\n"
           "  date imprecise\n"
           "2026-03-08-reaction: Sun 2026-03-08, face, reaction: mild, resolved 2026-03-10\n"
           "2026-03-09-sunburn: Mon 2026-03-09, event: sunburn\n"
           "2026-03-10-hold: Tue 2026-03-10, hold until 2026-04-01, travel\n"
           "2026-03-11-mine: Wed 2026-03-11, new needle head: mine\n");
}

TEST_CASE("a log without entries says so") { CHECK(render(LogReport{}, Format::text, {}) == "no entries\n"); }

TEST_CASE("what was recorded comes first, then what it asks for")
{
  LogReport report;
  report.headline = "recorded 2026-03-16-face";
  report.entries = {{session_on(day(3, 16)), Judgement{}}};
  report.aftercare = {{"after-makeup", "make-up", day(3, 18)}};
  report.check_ins = {{"check-24", "Look at the skin", day(3, 17)}};
  CHECK(render(report, Format::text, {})
        == "recorded 2026-03-16-face\n"
           "2026-03-16-face: Mon 2026-03-16, face, 0.25 mm, valid\n"
           "  make-up: again from Wed 2026-03-18\n"
           "  Tue 2026-03-17: Look at the skin\n");
}

TEST_CASE("the log as JSON names every kind of entry and leaves out what was not recorded")
{
  CHECK(render(one_of_each(), Format::json, {})
        == R"({
  "schema": "mneedle.log/1",
  "entries": [
    {
      "id": "2026-03-06-face",
      "type": "session",
      "date": "2026-03-06",
      "area": "face",
      "depth_mm": 0.25,
      "setting": "home",
      "bled": true,
      "done": [
        "hands"
      ],
      "note": "caf)"
           "\xc3\xa9"
           R"( \u001b[31m",
      "status": "valid",
      "reasons": []
    },
    {
      "id": "2026-03-07",
      "type": "session",
      "date": "2026-03-07",
      "setting": "professional",
      "bled": false,
      "imprecise": true,
      "status": "not-valid",
      "reasons": [
        "too-soon",
        "date-imprecise"
      ]
    },
    {
      "id": "2026-03-08-reaction",
      "type": "reaction",
      "date": "2026-03-08",
      "area": "face",
      "grade": "mild",
      "resolved": "2026-03-10",
      "reasons": []
    },
    {
      "id": "2026-03-09-sunburn",
      "type": "event",
      "date": "2026-03-09",
      "event": "sunburn",
      "reasons": []
    },
    {
      "id": "2026-03-10-hold",
      "type": "hold",
      "date": "2026-03-10",
      "until": "2026-04-01",
      "reason": "travel",
      "reasons": []
    },
    {
      "id": "2026-03-11-mine",
      "type": "device",
      "date": "2026-03-11",
      "device": "mine",
      "reasons": []
    }
  ]
}
)");
}
