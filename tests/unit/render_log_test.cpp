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

TEST_CASE("the log is a table that says what is unusual")
{
  auto report = one_of_each();
  report.today = day(3, 16);
  report.entries[1].judgement->rest = Days{1};
  report.entries[1].judgement->too_soon = TooSoon{Days{1}, Days{7}};
  CHECK(render(report, Format::text, {})
        == "DATE        AREA  MM    REST  NOTES\n"
           "2026-03-06  face  0.25        bled, \"caf\xc3\xa9 \\x1b[31m\"\n"
           "2026-03-07              1 d   ! too soon: 1 d of 7, professional, day not exact\n"
           "2026-03-08  face              mild reaction, over 10 Mar\n"
           "2026-03-09                    sunburn\n"
           "2026-03-10                    hold until Wed 1 Apr: travel\n"
           "2026-03-11                    new head: mine\n");
  report.ids = true;
  report.entries.erase(report.entries.begin(), report.entries.end() - 1);
  CHECK(render(report, Format::text, {})
        == "ID               DATE        AREA  MM  REST  NOTES\n"
           "2026-03-11-mine  2026-03-11                  new head: mine\n");
}

TEST_CASE("on a narrow terminal each entry is a sentence")
{
  auto report = one_of_each();
  report.today = day(3, 16);
  report.entries.erase(report.entries.begin() + 1, report.entries.end());
  CHECK(render(report, Format::text, {40})
        == "2026-03-06: area face, mm 0.25, notes\n"
           "  bled, \"caf\xc3\xa9 \\x1b[31m\"\n");
}

TEST_CASE("a log without entries says so")
{
  CHECK(render(LogReport{}, Format::text, {}) == "No entries. Record a session: mneedle log add\n");
}

TEST_CASE("what was recorded is said in words, then what it asks for")
{
  LogReport report;
  report.done = "Recorded";
  report.today = day(3, 16);
  report.next = "Mon 23 Mar";
  report.doctor = "Pus: doctor the same day";
  report.hints = {{"Mistake?", "mneedle log undo"}};
  Judgement judgement;
  judgement.rest = Days{10};
  report.entries = {{session_on(day(3, 16)), judgement}};
  report.aftercare = {{"after-makeup", "make-up", day(3, 18), "Make-up"},
                      {"over", "over", day(3, 16), "Over"}};
  report.check_ins = {{"check-24", "Look at the skin", day(3, 17)}};
  CHECK(render(report, Format::text, {})
        == "Recorded face, 0.25 mm, Mon 16 Mar (2026-03-16-face). Rest kept: 10 days.\n"
           "  Next      Mon 23 Mar\n"
           "Fine again from\n"
           "  Wed 18    make-up\n"
           "  Look      at the skin on Tue 17 Mar\n"
           "  DOCTOR    Pus: doctor the same day\n"
           "  Mistake?  mneedle log undo\n");
  report.entries.front().judgement =
    Judgement{Status::not_valid, {Flaw::too_soon}, Days{3}, TooSoon{Days{3}, Days{7}}};
  Style quiet;
  quiet.amount = Amount::first_line;
  CHECK(render(report, Format::text, quiet)
        == "Recorded face, 0.25 mm, Mon 16 Mar (2026-03-16-face). ! too soon: 3 d of 7.\n");
}

TEST_CASE("an entry that was changed is shown as it is and as it was")
{
  auto report = one_of_each();
  report.today = day(3, 16);
  report.done = "Changed:";
  report.entries = {report.entries[4], report.entries[4]};
  report.entries.back().role = "before";
  std::get<Hold>(report.entries.back().entry).reason = "`x` \x1b";
  CHECK(render(report, Format::text, {})
        == "Changed: hold until Wed 1 Apr (2026-03-10-hold).\n"
           "  Reason   travel\n"
           "  Before   hold until Wed 1 Apr (2026-03-10-hold); reason `x` \\x1b\n");
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
