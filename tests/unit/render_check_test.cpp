#include "render_samples.hpp"

#include <doctest/doctest.h>

using namespace mneedle;
using namespace mneedle::samples;

TEST_CASE("a GO in text")
{
  CHECK(render(go(), Format::text, {}) == R"(GO  0.25 mm, face, normal skin, Mon 2026-03-16

Day        Mon 2026-03-16 (today)
Needle     0.25 mm, roller, 4 uses so far
Area       face
Skin       normal
Last       Fri 2026-03-06, 0.25 mm, at home
Screening  answered: nothing else applies

Before
  [x] hands: Wash your hands

After
  [ ] shade: Stay out of the sun

If done: next from Mon 2026-03-23, recommended from Thu 2026-03-26.

GO means that no known reason to stop was found.
Rules: mneedle 1.0.0, reviewed 2026-11-23.
)");
}

TEST_CASE("a NO-GO in text on a narrow terminal")
{
  CHECK(render(no_go(), Format::text, {40}) == R"(NO-GO (fix)  0.25 mm, face, Mon
  2026-03-16, earliest Fri 2026-03-20

Day        Mon 2026-03-16 (today)
Needle     0.25 mm, roller, 4 uses so
           far
Area       face
Skin       normal, raised to high by
           what was named
Last       Fri 2026-03-13, 0.25 mm, at
           home
Screening  answered: nothing else
           applies
Assumed    2026-03 read as 2026-03-13

What blocks
  [fix] prep-hands: Your hands were not
      washed
    clears: Wash them
    source: NHS
  [wait] interval/face: The skin needs
      its rest: day 3 of 7 since
      2026-03-13 (0.25 mm, normal skin)
    clears: Wait for the date named
      (from Fri 2026-03-20)
    source: convention, HAN-2012, SEED

Worth knowing
  [caution] depth-first-use: A first
      session starts short
    source: SEED

Before
  [ ] hands (not done): Wash your hands

After
  [ ] shade: Stay out of the sun

GO from Fri 2026-03-20 if: hands done

GO means that no known reason to stop
was found.
Rules: mneedle 1.0.0, reviewed
2026-11-23, with mine.toml.
)");
}

TEST_CASE("a NO-GO in JSON")
{
  CHECK(render(no_go(), Format::json, {}) == R"json({
  "schema": "mneedle.check/1",
  "verdict": "no-go",
  "kind": "fix",
  "date": "2026-03-16",
  "earliest": "2026-03-20",
  "recommended": "2026-03-23",
  "session": {
    "area": "face",
    "depth_mm": 0.25,
    "device_kind": "roller",
    "sensitivity": "normal",
    "sensitivity_effective": "high"
  },
  "last": {
    "date": "2026-03-13",
    "depth_mm": 0.25,
    "setting": "home"
  },
  "findings": [
    {
      "rule": "prep-hands",
      "severity": "fix",
      "message": "Your hands were not washed",
      "clears": "Wash them",
      "sources": [
        "NHS"
      ],
      "basis": "source",
      "evidence": "high"
    },
    {
      "rule": "interval/face",
      "severity": "wait",
      "message": "The skin needs its rest: day 3 of 7 since 2026-03-13 (0.25 mm, normal skin)",
      "clears": "Wait for the date named (from Fri 2026-03-20)",
      "until": "2026-03-20",
      "sources": [
        "HAN-2012",
        "SEED"
      ],
      "basis": "convention",
      "evidence": "medium"
    },
    {
      "rule": "depth-first-use",
      "severity": "caution",
      "message": "A first session starts short",
      "sources": [
        "SEED"
      ],
      "basis": "source",
      "evidence": "low"
    }
  ],
  "checklist": [
    {
      "step": "hands",
      "phase": "before",
      "state": "not-done",
      "text": "Wash your hands"
    },
    {
      "step": "single-use",
      "phase": "before",
      "state": "n/a",
      "text": "A new cartridge"
    },
    {
      "step": "shade",
      "phase": "after",
      "state": "open",
      "text": "Stay out of the sun"
    }
  ],
  "go_when": {
    "date": "2026-03-20",
    "actions": [
      "hands done"
    ]
  },
  "ruleset": {
    "name": "mneedle",
    "version": "1.0.0",
    "reviewed": "2026-11-23",
    "hash": "abc",
    "overlays": [
      "mine.toml"
    ]
  },
  "notice": "GO means that no known reason to stop was found.",
  "assumed": [
    "2026-03 read as 2026-03-13"
  ]
}
)json");
}

TEST_CASE("nothing known is said line by line and left out of JSON")
{
  CheckReport report;
  report.proposal.today = day(3, 16);
  report.proposal.on = day(3, 17);
  report.kind = Severity::open;
  report.notice = "Notice.";
  report.ruleset = {"mneedle", "1.0.0", "2026-11-23", "abc", {}};
  CHECK(render(report, Format::text, {}) == R"(NO-GO (open)  Tue 2026-03-17

Day        Tue 2026-03-17 (in 1 day)
Needle     length not known, device not known
Area       not known
Skin       not known
Last       not known
Screening  not answered

Notice.
Rules: mneedle 1.0.0, reviewed 2026-11-23.
)");
  CHECK(render(report, Format::json, {}).find("\"session\": {},\n  \"findings\": [],\n")
        != std::string::npos);
}

TEST_CASE("a note comes without its sources, unless a check is asked to explain")
{
  auto report = go();
  auto note = shallow();
  report.findings = {note};
  const auto cites = [&] {
    return render(report, Format::text, {}).find("source: SEED") != std::string::npos;
  };
  CHECK(cites());
  report.findings[0].severity = note.severity = "note";
  CHECK_FALSE(cites());
  report.looked_at = {note};
  CHECK(cites());
}

TEST_CASE("asked to explain, a check shows every rule that was looked at")
{
  auto report = go();
  auto passed = too_soon();
  passed.severity = "pass";
  passed.message = "does not apply";
  passed.clears.clear();
  passed.until.reset();
  report.looked_at = {passed};
  CHECK(render(report, Format::text, {})
          .find("\nLooked at\n"
                "  [pass] interval/face: does not apply\n"
                "    source: convention, HAN-2012, SEED\n")
        != std::string::npos);
  CHECK(render(report, Format::json, {}).find(R"(  "looked_at": [
    {
      "rule": "interval/face",
      "severity": "pass",
      "message": "does not apply",
      "sources": [
        "HAN-2012",
        "SEED"
      ],
      "basis": "convention",
      "evidence": "medium",
      "why": "A barrier takes days."
    }
  ])") != std::string::npos);
}
