#include "history/entry_places.hpp"
#include "support/history_samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

using namespace mneedle;

TEST_CASE("every key of a session is read")
{
  const auto history = parse_history(full_log, "log.toml");
  REQUIRE(history.sessions.size() == 2);
  auto expected = session_on("2026-03-16", Area::face);
  expected.depth = Depth::micrometres(250);
  expected.setting = Setting::professional;
  expected.bled = Bled::yes;
  expected.device_kind = DeviceKind::pen;
  expected.device = "blue-1";
  expected.sensitivity = Sensitivity::high;
  expected.done = std::vector{StepId{"inspect-skin"}, StepId{"hands"}};
  expected.note = "first\nsecond";
  expected.imprecise = true;
  CHECK(history.sessions[1] == expected);
}

TEST_CASE("what a session does not say stays unknown, and the rest is the common case")
{
  const auto history = parse_history(full_log, "log.toml");
  Session bare;
  bare.id = "2026-01-02";
  bare.date = on("2026-01-02");
  CHECK(history.sessions.at(0) == bare);
  CHECK_FALSE(bare.depth);
  CHECK(bare.setting == Setting::home);
  CHECK(bare.bled == Bled::no);
}

TEST_CASE("every key of the other kinds is read")
{
  const auto history = parse_history(full_log, "log.toml");
  const Reaction reaction{"2026-03-17-reaction", on("2026-03-17"), Area::upper_lip,   ReactionGrade::moderate,
                          ReactionKind::burn,    on("2026-03-20"), "2026-03-16-face", "red"};
  const Event event{"2026-02-01-sunburn", EventId{"sunburn"}, on("2026-02-01"),
                    Area::neck,           "hat forgotten",    true};
  const Hold hold{"2026-04-01-hold", on("2026-04-01"), on("2026-05-01"), Area::scalp, "wedding"};
  const NeedleHead head{"2026-01-01-blue-1", on("2026-01-01"), "blue-1"};
  CHECK(history.reactions == std::vector{reaction});
  CHECK(history.events == std::vector{event});
  CHECK(history.holds == std::vector{hold});
  CHECK(history.heads == std::vector{head});
}

TEST_CASE("entries come oldest first, those of one day in the order of the file")
{
  const auto history = parse_history(R"(format = 2
session = [
  { id = "c", date = 2026-03-02 },
  { id = "b", date = 2026-03-01 },
  { id = "a", date = 2026-03-02 },
])",
                                     "log.toml");
  REQUIRE(history.sessions.size() == 3);
  CHECK(history.sessions[0].id == "b");
  CHECK(history.sessions[1].id == "c");
  CHECK(history.sessions[2].id == "a");
}

TEST_CASE("many entries of one day stay in the order of the file")
{
  std::string text = "format = 2\n";
  for (int i = 10; i < 60; ++i) {
    text +=
      "[[session]]\nid = \"x" + std::to_string(i) + "\"\ndate = 2026-03-0" + std::to_string(1 + i % 2) + "\n";
  }
  const auto history = parse_history(text, "log.toml");
  const auto in_order = [](const Session& a, const Session& b) {
    return std::tie(a.date, a.id) < std::tie(b.date, b.id);
  };
  CHECK(std::is_sorted(history.sessions.begin(), history.sessions.end(), in_order));
}

TEST_CASE("a byte order mark, line ends of another system and whole numbers are understood")
{
  const auto history =
    parse_history("\xef\xbb\xbf"
                  "format = 2\r\n[[session]]\r\nid = \"a\"\r\ndate = 1900-01-01\r\ndepth_mm = 100\r\n",
                  "x.toml");
  CHECK(history.sessions.at(0).depth == Depth::micrometres(100000));
}

TEST_CASE("a history outlives the text that it was read from")
{
  auto text = std::string{full_log};
  const auto history = parse_history(text, "log.toml");
  text.assign(text.size(), 'x');
  CHECK(history.events.at(0).event == EventId{"sunburn"});
  CHECK(history.sessions.at(1).done->at(0) == StepId{"inspect-skin"});
}

namespace {

const std::string two_versions = R"(format = 2

[[session]]
id = "a"
date = 2026-03-01
record = 1
removed = 3

[[session]]
id = "a"
date = 2026-03-02
record = 3

[[event]]
id = "gone"
event = "sunburn"
date = 2026-02-01
removed = 2147483647
)";

} // namespace

TEST_CASE("what was taken out or replaced is kept apart, in the order of the text, with its numbers")
{
  const auto log = read_log(two_versions, "log.toml");
  REQUIRE(log.history.sessions.size() == 1);
  CHECK(log.history.sessions[0].date == on("2026-03-02"));
  // As of its first version: a hold that was recorded between the two does not count for it.
  CHECK(log.history.sessions[0].written == Written{1, 0});
  CHECK(log.history.events.empty());
  CHECK(ids_of(log.removed) == Ids{"a", "gone"});
  CHECK(std::get<Session>(log.removed[0]).written == Written{1, 3});
  CHECK(std::get<Event>(log.removed[1]).written == Written{0, 2147483647});
  CHECK(parse_history(two_versions, "log.toml").sessions == log.history.sessions);
}

TEST_CASE("a file of the first version is sent to where it is taken over")
{
  CHECK_THROWS_WITH_AS(
    parse_history("format = 1\ncarried = true\n", "2026.toml"),
    "2026.toml:1:10: this is a file of mneedle 0.1.0, which kept one a year; mneedle log merge takes it over",
    Error);
}

TEST_CASE("a file that ends within a number is refused, since the number may have been cut off")
{
  const std::string entry = "format = 2\n[[session]]\nid = \"a\"\ndate = 2026-03-01\n";
  for (const auto* last : {"depth_mm = 0.2", "depth_mm = 1", "record = 1"}) {
    CAPTURE(last);
    CHECK_THROWS_WITH_AS(
      parse_history(entry + last, "log.toml"),
      ("log.toml:5:" + std::to_string(std::string{last}.size() + 1)
       + ": the file ends within a number, which may have been cut off; look at it and end the line")
        .c_str(),
      Error);
  }
  for (const auto* whole : {"depth_mm = 0.2\n", "depth_mm = 0.2 # mm", "bled = true", "area = \"face\""}) {
    CAPTURE(whole);
    CHECK(parse_history(entry + whole, "log.toml").sessions.size() == 1);
  }
  CHECK(parse_history("format = 2", "log.toml").sessions.empty());
}

TEST_CASE("an entry stands where its header does, and one that is not there in the file at large")
{
  const std::string text =
    two_versions + "\n  [[event]]\n  date = 2026-02-03\n  id = \"b\"\n  event = \"sunburn\"\n";
  const EntryPlaces places{text, "log.toml"};
  CHECK(to_string(places("a")) == "log.toml:9:1");
  CHECK(to_string(places("b")) == "log.toml:20:3");
  CHECK(to_string(places("gone")) == "log.toml");
  CHECK(to_string(EntryPlaces{"[[session]\nid = \"a\"\n", "log.toml"}("a")) == "log.toml");
}

TEST_CASE("a new id is the day and the thing, counted on if it is taken or was")
{
  const auto day = on("2026-03-16");
  Log log{parse_history(full_log, "log.toml"), {}};
  CHECK(new_id(log, day, "neck") == "2026-03-16-neck");
  CHECK(new_id(log, day, "face") == "2026-03-16-face-2");
  log.history.holds[0].id = "2026-03-16-face-2";
  CHECK(new_id(log, day, "face") == "2026-03-16-face-3");
  log.removed.emplace_back(session_on("2026-03-16", Area::neck));
  CHECK(new_id(log, day, "neck") == "2026-03-16-neck-2");
}

TEST_CASE("the earlier versions of an entry are those that a later change put away, oldest first")
{
  Log log;
  for (const auto& written : {Written{1, 3}, Written{0, 4}, Written{5, 5}}) {
    auto session = session_on("2026-03-16", Area::face);
    session.written = written;
    log.removed.emplace_back(session);
  }
  log.removed.emplace_back(session_on("2026-03-16", Area::neck));
  const auto versions = earlier_versions(log, "2026-03-16-face");
  REQUIRE(versions.size() == 2);
  CHECK(std::get<Session>(versions[0]).written == Written{1, 3});
  CHECK(std::get<Session>(versions[1]).written == Written{0, 4});
}
