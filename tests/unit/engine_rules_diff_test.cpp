// What becomes different when one set of rules takes the place of another, for rules that can be read here.

#include "support/differences.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

namespace {

struct DaysAgo {
  int days;
  Area area;
};

// Sessions "a", "b" and so on.
History lettered(const std::vector<DaysAgo>& sessions)
{
  History history;
  for (const auto& [days, area] : sessions) {
    history.sessions.push_back(session_on(today() - Days{days}, um(250), area));
    history.sessions.back().id = std::string{"abc"[history.sessions.size() - 1]};
  }
  return history;
}

std::string forbidden_areas(const std::string& areas)
{
  return rule_text("area", "forbidden", "areas = " + areas + "\nseverity = \"stop\"");
}

// Their ids, one after the other.
std::string shifted_sessions(const RulesDiff& diff)
{
  std::string ids;
  for (const auto& session : diff.sessions) {
    ids += session.id;
  }
  return ids;
}

} // namespace

TEST_CASE("the same rules differ in nothing")
{
  const auto diff = diff_of(widened_book(), widened_book());
  CHECK(diff.empty());
  CHECK(diff.shifted == 0);
  // In each area at 7 lengths on each skin: 16 numbers of days after a session at home and by a professional (0, 6 to
  // 11, 13 to 15, 27 to 29, 41 to 43), a condition, 6 kinds of device; on normal skin for each kind a step not done,
  // and one with a measure not done, done for 9 minutes and for 10. At the shortest length on each skin: each kind of
  // device with a head of 0 and 1 uses, 0 and 1 days.
  CHECK(diff.cells == 18 * (7 * (4 * (2 * 16 + 1 + 6) + 6 * 4) + 4 * 6 * 4));
}

TEST_CASE("what was allowed is refused, and the other way round")
{
  const auto stop = tired("severity = \"stop\"");
  CHECK(shifts_with(stop)
        == Lines{"288 refused condition tired: nothing -> stop; 18 areas, 4 levels, 50 to 500 um"});
  CHECK(shifts_without(stop)
        == Lines{"288 allowed condition tired: stop -> nothing; 18 areas, 4 levels, 50 to 500 um"});
  const auto wait = tired("severity = \"wait\"\ncalm_days = 5");
  CHECK(shifts_with(wait)
        == Lines{"288 refused condition tired: nothing -> wait; 18 areas, 4 levels, 50 to 500 um"});
}

TEST_CASE("what blocks as before, or does not, is milder or stricter by its worst finding")
{
  const auto note = tired("severity = \"note\"");
  const auto caution = tired("severity = \"caution\"");
  const auto wait = tired("severity = \"wait\"\ncalm_days = 5");
  const auto stop = tired("severity = \"stop\"");
  CHECK(shifts_with(note)
        == Lines{"288 stricter condition tired: nothing -> note; 18 areas, 4 levels, 50 to 500 um"});
  CHECK(groups_of(diff_of(widened_book(caution), widened_book(note)))
        == Lines{"288 milder condition tired: caution -> note; 18 areas, 4 levels, 50 to 500 um"});
  CHECK(groups_of(diff_of(widened_book(wait), widened_book(stop)))
        == Lines{"288 stricter condition tired: wait -> stop; 18 areas, 4 levels, 50 to 500 um"});
  CHECK(groups_of(diff_of(widened_book(stop), widened_book(wait)))
        == Lines{"288 milder condition tired: stop -> wait; 18 areas, 4 levels, 50 to 500 um"});
}

TEST_CASE("an answer with another date alone is later or earlier")
{
  const auto five = tired("severity = \"wait\"\ncalm_days = 5");
  const auto six = tired("severity = \"wait\"\ncalm_days = 6");
  CHECK(groups_of(diff_of(widened_book(five), widened_book(six)))
        == Lines{"288 later condition tired: wait -> wait; 18 areas, 4 levels, 50 to 500 um"});
  CHECK(groups_of(diff_of(widened_book(six), widened_book(five)))
        == Lines{"288 earlier condition tired: wait -> wait; 18 areas, 4 levels, 50 to 500 um"});
}

TEST_CASE("the first that differs is the example, with both answers")
{
  const auto before = widened_book();
  const auto after = widened_book(band("setting = \"professional\"\n" + seventeen));
  const auto diff = diff_of(before, after);
  const auto& group = diff.groups.front();
  const auto& last = std::get<Session>(group.example.last);
  CHECK(group.example.area == Area::face);
  CHECK(group.example.sensitivity == Sensitivity::low);
  CHECK(group.example.depth == um(50));
  CHECK(group.example.device_kind == DeviceKind::roller);
  CHECK(group.example.uses == 0);
  CHECK(last.setting == Setting::professional);
  CHECK(last.date == today() - Days{17});
  CHECK(last.depth == um(50));
  CHECK(last.area == Area::face);
  CHECK(group.example_before == GridAnswer{{}, Days{-10}, Days{-3}});
  CHECK(group.example_after == GridAnswer{{}, Days{-10}, Days{0}});
}

TEST_CASE("a stop leaves no dates in an answer")
{
  // The example points into the rules.
  const auto before = widened_book();
  const auto after = widened_book(tired("severity = \"stop\""));
  const auto diff = diff_of(before, after);
  REQUIRE(diff.groups.size() == 1);
  CHECK(diff.shifted == 288);
  CHECK(diff.groups.front().example_before == GridAnswer{});
  CHECK(diff.groups.front().example_after == GridAnswer{Severity::stop, {}, {}});
  CHECK(diff.groups.front().example.conditions == std::vector{ConditionId{"tired"}});
}

TEST_CASE("rules are added and removed by their id, and changed in whatever they say but not by their place")
{
  const auto stop = tired("severity = \"stop\"");
  const auto note = rule_text("note", "read", "topic = \"skin\"");
  const auto more = diff_of(widened_book(note), widened_book(note + stop));
  CHECK(more.added == Lines{"tired"});
  CHECK(more.removed.empty());
  CHECK(more.changed.empty());
  CHECK(diff_of(widened_book(note + stop), widened_book(note)).removed == Lines{"tired"});
  CHECK(diff_of(widened_book(note + stop), widened_book(note)).added.empty());
  CHECK(diff_of(widened_book(stop + note), widened_book(note + stop)).empty());
  auto reworded = note;
  reworded.replace(reworded.find("Because"), 7, "Because so");
  const auto other = diff_of(widened_book(note), widened_book(reworded));
  CHECK(other.changed == Lines{"read"});
  CHECK(other.groups.empty());
  CHECK(!other.empty());
}

TEST_CASE("sessions of the record that look better come first")
{
  // The second comes 8 days after the first, on normal skin: enough for the small rules.
  const auto history = lettered({{60, Area::face}, {52, Area::face}, {20, Area::lips}});
  const auto longer = widened_book(band(nine));
  const auto forbidden = widened_book(rule_text("area", "lips", "areas = [\"lips\"]\nseverity = \"stop\""));
  const auto worse = diff_of(widened_book(), longer, history);
  REQUIRE(worse.sessions.size() == 1);
  CHECK(worse.sessions.front().id == "b");
  CHECK(worse.sessions.front().before.status == Status::valid);
  CHECK(worse.sessions.front().after.status == Status::not_valid);
  CHECK(worse.sessions.front().after.flaws == std::vector{Flaw::too_soon});
  const auto both = diff_of(longer, forbidden, history);
  REQUIRE(both.sessions.size() == 2);
  CHECK(both.sessions[0].id == "b");
  CHECK(both.sessions[0].after.status == Status::valid);
  CHECK(both.sessions[1].id == "c");
  const auto back = diff_of(forbidden, longer, history);
  REQUIRE(back.sessions.size() == 2);
  CHECK(back.sessions[0].id == "c");
  CHECK(back.sessions[1].id == "b");
}

TEST_CASE(
  "a session that has flaws as before is told where they are others, and after those that lost the last")
{
  // The second is too soon for nine days of rest, and stays so.
  const auto history = lettered({{60, Area::lips}, {52, Area::lips}, {20, Area::neck}});
  const auto nine_days = band(nine);
  const auto forbidden = nine_days + forbidden_areas("[\"lips\", \"neck\"]");
  CHECK(shifted_sessions(diff_of(widened_book(nine_days), widened_book(forbidden), history)) == "abc");
  CHECK(shifted_sessions(diff_of(widened_book(forbidden), widened_book(nine_days), history)) == "acb");
}
