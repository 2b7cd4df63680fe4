#include "render_samples.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace mneedle;
using namespace mneedle::samples;

namespace {

std::string first_line_of(NextArea area)
{
  Style style;
  style.amount = Amount::first_line;
  return render(next_of({std::move(area)}), Format::text, style);
}

std::string refusal_of(const Report& report)
{
  try {
    render(report, Format::date, {});
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    return error.what();
  }
  return "no refusal";
}

} // namespace

TEST_CASE("next in text and in JSON")
{
  CHECK(render(next_of({resting_face()}), Format::text, {})
        == R"(face  WAIT  [######..........] day 3 of 7, Fri 20 Mar, better Mon 23 Mar
  Tue 17   fine again: direct sun
  Fri 20   Look at the skin
)");
  CHECK(render(next_of({resting_face()}), Format::json, {}) == R"json({
  "schema": "mneedle.next/1",
  "today": "2026-03-16",
  "areas": [
    {
      "area": "face",
      "verdict": "no-go",
      "kind": "wait",
      "earliest": "2026-03-20",
      "recommended": "2026-03-23",
      "days_left": 4,
      "last": {
        "date": "2026-03-13",
        "depth_mm": 0.25,
        "setting": "home"
      },
      "depth_mm": 0.25,
      "sensitivity_effective": "normal",
      "assumed": [],
      "findings": [
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
        }
      ],
      "aftercare": [
        {
          "rule": "after-sun",
          "text": "direct sun",
          "allowed_from": "2026-03-17"
        }
      ],
      "check_ins": [
        {
          "rule": "check-7",
          "text": "Nothing should be left",
          "on": "2026-03-20"
        }
      ],
      "rest": {
        "since": "2026-03-13",
        "day": 3,
        "minimum": 7,
        "recommended": 10
      }
    }
  ],
  "ruleset": {
    "name": "mneedle",
    "version": "1.0.0",
    "reviewed": "2026-11-23",
    "hash": "abc",
    "overlays": []
  },
  "notice": "GO means that no known reason to stop was found."
}
)json");
}

TEST_CASE("the first line tells verdict and progress of an area")
{
  auto area = resting_face();
  CHECK(first_line_of(area) == "face  WAIT  [######..........] day 3 of 7, Fri 20 Mar, better Mon 23 Mar\n");
  area.undated = true; // the skin has to come to rest, too
  CHECK(first_line_of(area) == "face  ASK  [######..........] day 3 of 7, Fri 20 Mar, better Mon 23 Mar\n");
  area.kind = Severity::fix;
  CHECK(first_line_of(area) == "face  ASK  [######..........] day 3 of 7, Fri 20 Mar, better Mon 23 Mar\n");
  area.kind = Severity::stop;
  area.earliest.reset();
  area.rest.reset();
  CHECK(first_line_of(area) == "face  STOP\n");
  area.kind.reset();
  area.earliest = day(3, 13);
  area.rest = RestLine{day(3, 6), Days{8}, Days{7}, Days{10}};
  CHECK(first_line_of(area)
        == "face  READY  [############....] day 8 of 10, since Fri 13 Mar, better Mon 23 Mar\n");
}

TEST_CASE("a rest that is over is not counted any longer")
{
  struct Case {
    const char* name;
    std::optional<Severity> kind;
    int day;
    bool counted;
  };
  const Case cases[] = {
    {"the last day of the minimum", Severity::wait, 6, true},
    {"the minimum is over and something else decides", Severity::wait, 7, false},
    {"past both, and something else decides", Severity::wait, 15, false},
    {"GO on the day", {}, 7, true},
    {"GO on the last day before the recommended one", {}, 9, true},
    {"GO on the recommended day", {}, 10, false},
    {"GO long after", {}, 74, false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    auto area = resting_face();
    area.kind = c.kind;
    area.rest->day = Days{c.day};
    CHECK((first_line_of(area).find("day " + std::to_string(c.day) + " of") != std::string::npos)
          == c.counted);
  }
}

TEST_CASE("several areas come as a table, then by day")
{
  auto neck = resting_face();
  neck.area = Area::neck;
  CHECK(render(next_of({resting_face(), neck}), Format::text, {})
        == R"(AREA  STATUS  REST                EARLIEST          BETTER
face  WAIT    [######..........]  Fri 20 Mar   4 d  Mon 23 Mar
neck  WAIT    [######..........]  Fri 20 Mar   4 d  Mon 23 Mar
  Tue 17   face, neck  fine again: direct sun
  Fri 20   face, neck  READY; Look at the skin
)");
  CHECK(render(next_of({resting_face(), neck}), Format::text, {40}) == R"(face: status WAIT, rest day 3 of 7,
  earliest Fri 20 Mar, 4 d, better Mon
  23 Mar
neck: status WAIT, rest day 3 of 7,
  earliest Fri 20 Mar, 4 d, better Mon
  23 Mar
  Tue 17  face, neck: fine again: direct
    sun
  Fri 20  face, neck: READY; Look at the
    skin
)");
  CHECK(render(next_of({}), Format::text, {}) == "No recent sessions.  First time? mneedle check\n");
}

TEST_CASE("a bare date is printed only where it says everything")
{
  auto area = resting_face();
  CHECK(render(next_of({area}), Format::date, {}) == "2026-03-20\n");
  area.kind.reset();
  area.earliest.reset();
  CHECK(render(next_of({area}), Format::date, {}) == "2026-03-16\n");
  area.kind = Severity::stop;
  CHECK(refusal_of(next_of({area}))
        == "no date alone clears face: it is NO-GO (stop); --format text says why");
  CHECK(refusal_of(next_of({}))
        == "there is no date to print: nothing is recorded lately; name an area, e.g. --area face "
           "--depth 0.25");
  CHECK(refusal_of(next_of({area, area}))
        == "--format date prints one date, but there are 2 areas; choose one with --area, e.g. --area face");
  CHECK(refusal_of(go()) == "--format date is for \"next\" alone; here it is text, json or markdown");
}
