#include "support/entry_samples.hpp"

#include <mneedle/render.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const std::string json_of_each_kind = R"({
  "schema": "mneedle.log/1",
  "entries": [
    {
      "id": "2026-03-16-upper-lip",
      "type": "session",
      "date": "2026-03-16",
      "area": "upper-lip",
      "depth_mm": 0.25,
      "setting": "professional",
      "bled": true,
      "device_kind": "pen",
      "device": "blue-1",
      "sensitivity": "high",
      "done": [
        "inspect-skin",
        "hands"
      ],
      "imprecise": true,
      "note": "=1+1, \"calm\"\nred",
      "reasons": []
    },
    {
      "id": "2026-03-17",
      "type": "session",
      "date": "2026-03-17",
      "depth_mm": 1.5,
      "setting": "home",
      "bled": false,
      "done": [],
      "reasons": []
    },
    {
      "id": "2026-03-18-reaction",
      "type": "reaction",
      "date": "2026-03-18",
      "area": "neck",
      "grade": "severe",
      "kind": "burn",
      "resolved": "2026-03-20",
      "session": "2026-03-17",
      "note": " caf)"
                                      "\xc3\xa9"
                                      R"(",
      "reasons": []
    },
    {
      "id": "2026-03-19-sunburn",
      "type": "event",
      "date": "2026-03-19",
      "area": "face",
      "event": "sunburn",
      "imprecise": true,
      "note": "'quoted'",
      "reasons": []
    },
    {
      "id": "2026-03-20-hold",
      "type": "hold",
      "date": "2026-03-20",
      "area": "scalp",
      "until": "2026-04-01",
      "reason": "wedding",
      "reasons": []
    },
    {
      "id": "2026-03-21-blue-1",
      "type": "device",
      "date": "2026-03-21",
      "device": "blue-1",
      "reasons": []
    }
  ]
}
)";

} // namespace

TEST_CASE("every field of every kind of entry is in the JSON")
{
  CHECK(to_json(samples::one_of_each_kind()) == json_of_each_kind);
}

TEST_CASE("no entries are an empty array")
{
  CHECK(to_json({}) == "{\n  \"schema\": \"mneedle.log/1\",\n  \"entries\": []\n}\n");
}
