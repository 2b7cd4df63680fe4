#include "history/join.hpp"
#include "support/history_samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

using namespace mneedle;

TEST_CASE("every key of a session is read")
{
  const auto history = parse_history(full_year, "2026.toml");
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
  const auto history = parse_history(full_year, "2026.toml");
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
  const auto history = parse_history(full_year, "2026.toml");
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
  const auto history = parse_history(R"(format = 1
session = [
  { id = "c", date = 2026-03-02 },
  { id = "b", date = 2026-03-01 },
  { id = "a", date = 2026-03-02 },
])",
                                     "2026.toml");
  REQUIRE(history.sessions.size() == 3);
  CHECK(history.sessions[0].id == "b");
  CHECK(history.sessions[1].id == "c");
  CHECK(history.sessions[2].id == "a");
}

TEST_CASE("many entries of one day stay in the order of the file")
{
  std::string text = "format = 1\n";
  for (int i = 10; i < 60; ++i) {
    text +=
      "[[session]]\nid = \"x" + std::to_string(i) + "\"\ndate = 2026-03-0" + std::to_string(1 + i % 2) + "\n";
  }
  const auto history = parse_history(text, "2026.toml");
  const auto in_order = [](const Session& a, const Session& b) {
    return std::tie(a.date, a.id) < std::tie(b.date, b.id);
  };
  CHECK(std::is_sorted(history.sessions.begin(), history.sessions.end(), in_order));
}

TEST_CASE("a byte order mark, line ends of another system and whole numbers are understood")
{
  const auto history =
    parse_history("\xef\xbb\xbf"
                  "format = 1\r\n[[session]]\r\nid = \"a\"\r\ndate = 1900-01-01\r\ndepth_mm = 100\r\n",
                  "x.toml");
  CHECK(history.sessions.at(0).depth == Depth::micrometres(100000));
}

TEST_CASE("a history outlives the text that it was read from")
{
  auto text = std::string{full_year};
  const auto history = parse_history(text, "2026.toml");
  text.assign(text.size(), 'x');
  CHECK(history.events.at(0).event == EventId{"sunburn"});
  const auto copy = join({parse_history(full_year, "2026.toml")});
  CHECK(copy.sessions.at(1).done->at(0) == StepId{"inspect-skin"});
}

TEST_CASE("years join into one history, oldest first")
{
  const auto year = [](std::string_view date) {
    History history;
    history.sessions = {session_on(date, Area::face)};
    return history;
  };
  const auto all = join({year("2026-01-01"), year("2024-05-05"), {}, year("2025-12-31")});
  REQUIRE(all.sessions.size() == 3);
  CHECK(all.sessions[0].date == on("2024-05-05"));
  CHECK(all.sessions[2].date == on("2026-01-01"));
}

TEST_CASE("an id in two years is refused")
{
  const auto year = parse_history(full_year, "2026.toml");
  History other;
  other.events = {{"2026-03-16-face", EventId{"sunburn"}, on("2025-01-01")}};
  CHECK_THROWS_WITH_AS(
    join({year, other}),
    "id \"2026-03-16-face\" stands in another year file too (entries of 2026-03-16 and 2025-01-01); "
    "remove one or give it another id",
    Error);
}

namespace {

YearFile file_of(std::string name, History history)
{
  return {std::move(name), std::make_shared<const Year>(Year{std::move(history), false}), 0};
}

} // namespace

TEST_CASE("an id in two year files is refused at the second, which names the first")
{
  const auto year = parse_history(full_year, "2026.toml");
  History other;
  other.events = {{"2026-03-16-face", EventId{"sunburn"}, on("2025-01-01")}};
  CHECK_THROWS_WITH_AS(
    join_files({file_of("me/2025.toml", other), file_of("me/2026.toml", year)}),
    "me/2026.toml: id \"2026-03-16-face\" stands in me/2025.toml too (entries of 2025-01-01 and 2026-03-16); "
    "remove one or give it another id",
    Error);
}

TEST_CASE("a copy that says something else than its entry is refused")
{
  Session session = session_on("2026-03-16", Area::face);
  History first;
  first.sessions = {session};
  session.written.carried = true;
  session.note = "red";
  History second;
  second.sessions = {session};
  CHECK_THROWS_WITH_AS(join_files({file_of("me/2026.toml", first), file_of("me/2027.toml", second)}),
                       "me/2027.toml: entry 2026-03-16-face says something else than in me/2026.toml, of "
                       "which it is a copy; make "
                       "them say the same",
                       Error);
}

TEST_CASE("a new id is the day and the thing, counted on where it is taken")
{
  const auto day = on("2026-03-16");
  Log log{parse_history(full_year, "2026.toml"), {}};
  CHECK(new_id(log, day, "neck") == "2026-03-16-neck");
  CHECK(new_id(log, day, "face") == "2026-03-16-face-2");
  log.history.holds[0].id = "2026-03-16-face-2";
  CHECK(new_id(log, day, "face") == "2026-03-16-face-3");
  log.removed.push_back({session_on("2026-03-16", Area::neck), 1, Gone::removed});
  CHECK(new_id(log, day, "neck") == "2026-03-16-neck-2");
}
