// Where two sets of rules are compared: around each number of either, as far as it shows in what differs.

#include "support/differences.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

TEST_CASE("more rest for some skin shows as days since the session, worst first")
{
  CHECK(shifts_with(band("setting = \"professional\"\n" + nine))
        == Lines{
          "1152 later rest professional: nothing -> nothing; 18 areas, 2 levels, 50 to 500 um, 14 to 43 days",
          "576 later rest professional: caution -> caution; 18 areas, 2 levels, 50 to 500 um, 9 to 13 days",
          "288 later rest professional: wait -> wait; 18 areas, 2 levels, 50 to 500 um, 0 to 6 days",
          "288 refused rest professional: caution -> wait; 18 areas, 2 levels, 50 to 500 um, 7 to 8 days"});
}

TEST_CASE("events are tried around their numbers, at the shortest needle")
{
  const auto three = tan("severity = \"wait\"\ndays = 3");
  CHECK(shifts_with(three)
        == Lines{"144 later event tan: nothing -> nothing; 18 areas, 4 levels, 50 to 50 um, 3 to 4 days",
                 "144 refused event tan: nothing -> wait; 18 areas, 4 levels, 50 to 50 um, 0 to 2 days"});
  // The 16th of February plus a month is the day itself, 28 days later.
  CHECK(
    shifts_with(tan("severity = \"caution\"\nmonths = 1"))
    == Lines{"144 stricter event tan: nothing -> caution; 18 areas, 4 levels, 50 to 50 um, 0 to 27 days"});
}

TEST_CASE("an event that counts together with a condition is tried with it")
{
  const auto note = tired("severity = \"note\"");
  const auto three = tan("severity = \"wait\"\ndays = 3\nwith = \"tired\"");
  CHECK(groups_of(diff_of(widened_book(note), widened_book(note + three)))
        == Lines{"144 later event tan: note -> note; 18 areas, 4 levels, 50 to 50 um, 3 to 4 days",
                 "144 refused event tan: note -> wait; 18 areas, 4 levels, 50 to 50 um, 0 to 2 days"});
}

TEST_CASE("a limit for some shows as any session, and as rest where days have a part in it")
{
  const auto limit = "above_mm = 0.3\nseverity = \"fix\"\nareas = [\"neck\"]\nat_least = \"high\"";
  CHECK(
    shifts_without(rule_text("depth", "mine", limit))
    == Lines{"48 allowed rest: fix -> nothing; 1 areas, 2 levels, 301 to 500 um, 14 to 43 days",
             "48 allowed rest professional: fix -> nothing; 1 areas, 2 levels, 301 to 500 um, 14 to 43 days",
             "36 allowed any session: fix -> nothing; 1 areas, 2 levels, 301 to 500 um",
             "9 allowed rest: fix -> caution; 1 areas, 1 levels, 301 to 500 um, 10 to 13 days",
             "9 allowed rest professional: fix -> caution; 1 areas, 1 levels, 301 to 500 um, 10 to 13 days",
             "39 milder rest: fix -> wait; 1 areas, 2 levels, 301 to 500 um, 0 to 13 days",
             "39 milder rest professional: fix -> wait; 1 areas, 2 levels, 301 to 500 um, 0 to 13 days"});
}

TEST_CASE("a limit that is lower for sensitive skin shows from the lowest needle on")
{
  const auto limit = [](const std::string& id, const std::string& keys) {
    return rule_text("depth", id, "severity = \"caution\"\n" + keys);
  };
  const auto lines =
    shifts_with(limit("long", "above_mm = 0.4") + limit("sensitive", "above_mm = 0.3\nat_least = \"high\""));
  // Each kind of device at 3 lengths on two sorts of skin and at 6 on the others; on normal skin once more with the one
  // measure that is enough.
  CHECK(18 * 6 * (2 * 3 + 2 * 6 + 3) == 2268);
  CHECK(std::count(lines.begin(), lines.end(),
                   "2268 stricter any session: nothing -> caution; 18 areas, 4 levels, 301 to 500 um")
        == 1);
}

TEST_CASE("what is forbidden before and after, though by another answer, keeps the name of its own fact")
{
  const auto lips = "areas = [\"lips\"]\nseverity = \"stop\"";
  const auto lines = shifts_with(rule_text("area", "mine", lips));
  CHECK(std::count(lines.begin(), lines.end(),
                   "24 stricter step hands: fix -> stop; 1 areas, 1 levels, 50 to 500 um")
        == 1);
  // 6 kinds of device on 4 sorts of skin at 4 lengths, on normal skin once more with a measure that is enough, and at
  // the shortest length with 4 heads; fever was a stop before.
  CHECK(6 * 4 * 4 + 6 * 4 + 6 * 4 * 4 == 216);
  CHECK(std::count(lines.begin(), lines.end(),
                   "216 refused any session: nothing -> stop; 1 areas, 4 levels, 50 to 500 um")
        == 1);
}

TEST_CASE("a rule about a kind of device names the kind")
{
  const auto pen = rule_text("device", "mine", "kinds = [\"pen\"]\nfrom_mm = 0.1\nseverity = \"caution\"");
  // 0.1, 0.101, 0.499 and 0.5 mm; and on normal skin with the one measure that is enough.
  CHECK(shifts_with(pen)
        == Lines{"360 stricter device pen: nothing -> caution; 18 areas, 4 levels, 100 to 500 um"});
}

TEST_CASE("the age and the uses of a needle head are tried around their numbers")
{
  const std::string life = "kinds = [\"roller\"]\ncaution_from_use = 8\nlast_use = 10\nlast_day = 90";
  // Uses 8 to 10, then uses 11 and 12 and day 91.
  CHECK(shifts_with(rule_text("device-life", "mine", life))
        == Lines{"216 stricter device roller: nothing -> caution; 18 areas, 4 levels, 50 to 50 um",
                 "216 refused device roller: nothing -> fix; 18 areas, 4 levels, 50 to 50 um"});
  // The second use is one use after a head was new.
  const std::string second = "kinds = [\"roller\"]\ncaution_from_use = 2\nlast_use = 10\nlast_day = 90";
  CHECK(shifts_with(rule_text("device-life", "mine", second))
        == Lines{"288 stricter device roller: nothing -> caution; 18 areas, 4 levels, 50 to 50 um",
                 "216 refused device roller: nothing -> fix; 18 areas, 4 levels, 50 to 50 um"});
}

TEST_CASE("a step is tried left out, and with its measure below and at the number")
{
  const std::string wipe =
    "step = \"wipe\"\nphase = \"before\"\ntext = \"Wipe\"\nomitted = \"caution\"\nabove_mm = 0.2\n";
  CHECK(shifts_with(rule_text("step", "mine", wipe))
        == Lines{"324 stricter step wipe: nothing -> caution; 18 areas, 1 levels, 201 to 500 um"});
  CHECK(shifts_with(rule_text("step", "mine", wipe + "measure = { unit = \"min\", at_least = 5 }\n"))
        == Lines{"648 stricter step wipe: nothing -> caution; 18 areas, 1 levels, 201 to 500 um"});
}

TEST_CASE("steps are tried on normal skin")
{
  const auto before = widened_book();
  const auto after = widened_book(
    rule_text("step", "mine", "step = \"wipe\"\nphase = \"before\"\ntext = \"Wipe\"\nomitted = \"fix\""));
  const auto diff = diff_of(before, after);
  REQUIRE(diff.groups.size() == 1);
  CHECK(diff.groups.front().example.sensitivity == Sensitivity::normal);
}

TEST_CASE("a patch test is tried a day before it counts, and on the day")
{
  const auto patch = "event = \"patch-test\"\nquestion = \"Tested?\"\nafter_days = 2\nabove_mm = 0.25";
  // At 7 lengths up to 0.5 mm with each kind of device, on normal skin once more with a measure that is enough; at
  // the shortest with 4 heads, and with a test today and yesterday.
  CHECK(18 * (7 * 4 * 6 + 7 * 6 + 4 * 6 * 4 + 2 * 4) == 5652);
  CHECK(
    shifts_with(rule_text("first-use", "mine", patch))
    == Lines{"5652 stricter any session: nothing -> caution; 18 areas, 4 levels, 50 to 500 um, 0 to 1 days"});
}

TEST_CASE("a cap on the needle with a condition is tried at its edge")
{
  const auto cap = tired("severity = \"caution\"\ncap_mm = 0.3");
  CHECK(shifts_with(cap)
        == Lines{"288 stricter condition tired: nothing -> caution; 18 areas, 4 levels, 50 to 300 um",
                 "216 refused condition tired: nothing -> fix; 18 areas, 4 levels, 301 to 500 um"});
}
