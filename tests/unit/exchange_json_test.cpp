#include "support/entry_samples.hpp"

#include <mneedle/exchange.hpp>
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

Session session_of_members(const std::string& members)
{
  return parse_json(R"({"schema": "mneedle.log/1", "entries": [{)" + members + "}]}", "x.json")
    .sessions.at(0);
}

} // namespace

TEST_CASE("every field of every kind of entry is in the JSON")
{
  CHECK(to_json(samples::one_of_each_kind()) == json_of_each_kind);
}

TEST_CASE("every field of every kind of entry is read from JSON")
{
  CHECK(entries_of(parse_json(json_of_each_kind, "x.json")) == samples::one_of_each_kind());
}

TEST_CASE("no entries are an empty array")
{
  CHECK(to_json({}) == "{\n  \"schema\": \"mneedle.log/1\",\n  \"entries\": []\n}\n");
  CHECK(entries_of(parse_json(to_json({}), "x.json")).empty());
}

TEST_CASE("what the program says about entries is passed over")
{
  LogReport report;
  report.entries = {{samples::full_session(), Judgement{Status::not_valid, {Flaw::too_soon}}}};
  report.aftercare = {{"after-makeup", "make-up", on("2026-03-18")}};
  report.check_ins = {{"check-24", "Look at the skin", on("2026-03-17")}};
  report.headline = "recorded 2026-03-16-face";
  const auto history = parse_json(render(report, Format::json, {}), "x.json");
  CHECK(entries_of(history) == std::vector<Entry>{samples::full_session()});
}

TEST_CASE("JSON of other programs may leave out everything but the date")
{
  const auto bare = session_of_members(R"("date": "2026-03-16")");
  CHECK(bare.id.empty());
  CHECK(bare.date == on("2026-03-16"));
  CHECK(session_of_members(R"("date": "2026-03-16", "id": "", "type": "", "note": "")") == bare);
  CHECK(session_of_members(R"("date": "2026-03-16", "depth_mm": 2.5e-1)").depth == Depth::micrometres(250));
  CHECK(session_of_members(R"("date": "2026-03-16", "depth_mm": 1)").depth == Depth::micrometres(1000));
}

TEST_CASE("depths keep their micrometres in JSON")
{
  for (int depth = 1; depth <= 100000; depth += depth < 3000 ? 7 : 997) {
    auto session = session_on("2026-03-16", Area::face);
    session.depth = Depth::micrometres(depth);
    const Entry entry = session;
    REQUIRE(parse_json(to_json({&entry, 1}), "x.json").sessions.at(0) == session);
  }
}
