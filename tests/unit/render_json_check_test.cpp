#include "render_samples.hpp"

#include <doctest/doctest.h>

using namespace mneedle;
using namespace mneedle::samples;

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
