// What becomes different when one set of rules takes the place of another, for rules that can be read here.

#include "support/facts.hpp"
#include "support/small_rules.hpp"

#include <mneedle/rules_diff.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace mneedle;

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines)
  {
    std::string text;
    for (const auto& line : lines) {
      text += "\n    " + line;
    }
    return text.c_str();
  }
};
} // namespace doctest

namespace {

// The small rules, whose band of short needles speaks about every area here, and more. A session of 0.05 to 0.5 mm asks
// for 7, 7, 10 and 14 days of rest by sensitivity, better 14; longer needles are stopped. Needles of these lengths are
// tried: 0.05, 0.051, 0.5, 0.501 and 3 mm, in 14 areas, on 4 sorts of skin.
RuleBook book(const std::string& more = "")
{
  auto file = small_rules();
  const std::string face = "areas = [\"face\"]\n";
  file.text.erase(file.text.find(face), face.size());
  RuleBook rules{parse_base({&file, 1})};
  if (!more.empty()) {
    rules.add(parse_overlay({"more.toml", more}, rules));
  }
  return rules;
}

std::string severity_of(std::optional<Severity> severity)
{
  return severity ? std::string{word(*severity)} : "nothing";
}

// "168 refused condition fever: nothing -> stop; 14 areas, 4 levels, 50 to 500 um", and days where there are any.
std::string text_of(const ShiftedCells& group)
{
  auto text =
    fmt::format("{} {} {}: {} -> {}; {} areas, {} levels, {} to {} um", group.cells, word(group.shift),
                group.subject, severity_of(group.before), severity_of(group.after), group.areas.size(),
                group.levels.size(), group.least.micrometres(), group.most.micrometres());
  if (group.since_least) {
    text += fmt::format(", {} to {} days", group.since_least->count(), group.since_most->count());
  }
  return text;
}

using Lines = std::vector<std::string>;

Lines groups_of(const RulesDiff& diff)
{
  Lines lines;
  for (const auto& group : diff.groups) {
    lines.push_back(text_of(group));
  }
  return lines;
}

RulesDiff diff_of(const RuleBook& before, const RuleBook& after, const History& history = {})
{
  return diff_rules(before, after, history, Sensitivity::normal, today());
}

// What changes when this is added to the small rules, and when it is taken away.
Lines with(const std::string& more) { return groups_of(diff_of(book(), book(more))); }
Lines without(const std::string& more) { return groups_of(diff_of(book(more), book())); }

std::string tired(const std::string& keys)
{
  return rule_text("condition", "tired", "condition = \"tired\"\nquestion = \"Tired?\"\n" + keys);
}

std::string tan(const std::string& keys)
{
  return rule_text("deferral", "tan", "event = \"tan\"\nquestion = \"Tanned?\"\n" + keys);
}

std::string band(const std::string& keys)
{
  return rule_text("interval", "mine", "above_mm = 0.0\nto_mm = 0.5\n" + keys);
}

const std::string seventeen = "[[interval.days]]\nearliest = 7\nrecommended = 17\n";
const std::string nine = "[[interval.days]]\nearliest = 9\nrecommended = 14\n";

} // namespace

TEST_CASE("the same rules differ in nothing")
{
  const auto diff = diff_of(book(), book());
  CHECK(diff.empty());
  CHECK(diff.shifted == 0);
  // In each area, for each skin and length: 15 numbers of days after a session at home and by a professional (6 to 11,
  // 13 to 15, 27 to 29, 41 to 43), a condition, 4 kinds of device; on normal skin for each kind a step not done, and
  // one with a measure not done, done for 9 minutes and for 10.
  CHECK(diff.cells == 14 * 5 * (4 * (2 * 15 + 1 + 4) + 4 * 4));
}

TEST_CASE("what was allowed is refused, and the other way round")
{
  const auto stop = tired("severity = \"stop\"");
  CHECK(with(stop)
        == Lines{"168 refused condition tired: nothing -> stop; 14 areas, 4 levels, 50 to 500 um"});
  CHECK(without(stop)
        == Lines{"168 allowed condition tired: stop -> nothing; 14 areas, 4 levels, 50 to 500 um"});
  const auto wait = tired("severity = \"wait\"\ncalm_days = 5");
  CHECK(with(wait)
        == Lines{"168 refused condition tired: nothing -> wait; 14 areas, 4 levels, 50 to 500 um"});
}

TEST_CASE("what blocks as before, or does not, is milder or stricter by its worst finding")
{
  const auto note = tired("severity = \"note\"");
  const auto caution = tired("severity = \"caution\"");
  const auto wait = tired("severity = \"wait\"\ncalm_days = 5");
  const auto stop = tired("severity = \"stop\"");
  CHECK(with(note)
        == Lines{"168 stricter condition tired: nothing -> note; 14 areas, 4 levels, 50 to 500 um"});
  CHECK(groups_of(diff_of(book(caution), book(note)))
        == Lines{"168 milder condition tired: caution -> note; 14 areas, 4 levels, 50 to 500 um"});
  CHECK(groups_of(diff_of(book(wait), book(stop)))
        == Lines{"168 stricter condition tired: wait -> stop; 14 areas, 4 levels, 50 to 500 um"});
  CHECK(groups_of(diff_of(book(stop), book(wait)))
        == Lines{"168 milder condition tired: stop -> wait; 14 areas, 4 levels, 50 to 500 um"});
}

TEST_CASE("an answer with another date alone is later or earlier")
{
  const auto five = tired("severity = \"wait\"\ncalm_days = 5");
  const auto six = tired("severity = \"wait\"\ncalm_days = 6");
  CHECK(groups_of(diff_of(book(five), book(six)))
        == Lines{"168 later condition tired: wait -> wait; 14 areas, 4 levels, 50 to 500 um"});
  CHECK(groups_of(diff_of(book(six), book(five)))
        == Lines{"168 earlier condition tired: wait -> wait; 14 areas, 4 levels, 50 to 500 um"});
}

TEST_CASE("more rest for some skin shows as days since the session, worst first")
{
  CHECK(with(band("setting = \"professional\"\n" + nine))
        == Lines{
          "672 later rest professional: nothing -> nothing; 14 areas, 2 levels, 50 to 500 um, 14 to 43 days",
          "336 later rest professional: caution -> caution; 14 areas, 2 levels, 50 to 500 um, 9 to 13 days",
          "84 later rest professional: wait -> wait; 14 areas, 2 levels, 50 to 500 um, 6 to 6 days",
          "168 refused rest professional: caution -> wait; 14 areas, 2 levels, 50 to 500 um, 7 to 8 days"});
}

TEST_CASE("events are tried around their numbers, at the shortest needle")
{
  const auto three = tan("severity = \"wait\"\ndays = 3");
  CHECK(with(three)
        == Lines{"112 later event tan: nothing -> nothing; 14 areas, 4 levels, 50 to 50 um, 3 to 4 days",
                 "56 refused event tan: nothing -> wait; 14 areas, 4 levels, 50 to 50 um, 2 to 2 days"});
  // The 16th of February plus a month is the day itself, 28 days later.
  CHECK(
    with(tan("severity = \"caution\"\nmonths = 1"))
    == Lines{"56 stricter event tan: nothing -> caution; 14 areas, 4 levels, 50 to 50 um, 27 to 27 days"});
}

TEST_CASE("an event that counts together with a condition is tried with it")
{
  const auto note = tired("severity = \"note\"");
  const auto three = tan("severity = \"wait\"\ndays = 3\nwith = \"tired\"");
  CHECK(groups_of(diff_of(book(note), book(note + three)))
        == Lines{"112 later event tan: note -> note; 14 areas, 4 levels, 50 to 50 um, 3 to 4 days",
                 "56 refused event tan: note -> wait; 14 areas, 4 levels, 50 to 50 um, 2 to 2 days"});
}

TEST_CASE("a limit for some shows as any session, and as rest where days have a part in it")
{
  const auto limit = "above_mm = 0.3\nseverity = \"fix\"\nareas = [\"neck\"]\nat_least = \"high\"";
  CHECK(
    without(rule_text("depth", "mine", limit))
    == Lines{"32 allowed rest: fix -> nothing; 1 areas, 2 levels, 301 to 500 um, 14 to 43 days",
             "32 allowed rest professional: fix -> nothing; 1 areas, 2 levels, 301 to 500 um, 14 to 43 days",
             "16 allowed any session: fix -> nothing; 1 areas, 2 levels, 301 to 500 um",
             "6 allowed rest: fix -> caution; 1 areas, 1 levels, 301 to 500 um, 10 to 13 days",
             "6 allowed rest professional: fix -> caution; 1 areas, 1 levels, 301 to 500 um, 10 to 13 days",
             "22 milder rest: fix -> wait; 1 areas, 2 levels, 301 to 500 um, 6 to 13 days",
             "22 milder rest professional: fix -> wait; 1 areas, 2 levels, 301 to 500 um, 6 to 13 days"});
}

TEST_CASE("what is forbidden before and after, though by another answer, keeps the name of its own fact")
{
  const auto lips = "areas = [\"lips\"]\nseverity = \"stop\"";
  const auto lines = with(rule_text("area", "mine", lips));
  CHECK(std::count(lines.begin(), lines.end(),
                   "12 stricter step hands: fix -> stop; 1 areas, 1 levels, 50 to 500 um")
        == 1);
  // 12 kinds of device on 4 sorts of skin and 3 lengths; fever was a stop before.
  CHECK(std::count(lines.begin(), lines.end(),
                   "60 refused any session: nothing -> stop; 1 areas, 4 levels, 50 to 500 um")
        == 1);
}

TEST_CASE("a rule about a kind of device names the kind")
{
  const auto pen = rule_text("device", "mine", "kinds = [\"pen\"]\nfrom_mm = 0.1\nseverity = \"caution\"");
  // As deep as 0.1, 0.101 and 0.5 mm; and on normal skin with the one measure that is enough.
  CHECK(with(pen) == Lines{"210 stricter device pen: nothing -> caution; 14 areas, 4 levels, 100 to 500 um"});
}

TEST_CASE("the age and the uses of a needle head are tried around their numbers")
{
  const std::string life = "kinds = [\"roller\"]\ncaution_from_use = 8\nlast_use = 10\nlast_day = 90";
  // Uses 8 to 10, then use 11 and day 91.
  CHECK(with(rule_text("device-life", "mine", life))
        == Lines{"168 stricter device roller: nothing -> caution; 14 areas, 4 levels, 50 to 50 um",
                 "112 refused device roller: nothing -> fix; 14 areas, 4 levels, 50 to 50 um"});
}

TEST_CASE("a step is tried left out, and with its measure below and at the number")
{
  const std::string wipe =
    "step = \"wipe\"\nphase = \"before\"\ntext = \"Wipe\"\nomitted = \"caution\"\nabove_mm = 0.2\n";
  CHECK(with(rule_text("step", "mine", wipe))
        == Lines{"112 stricter step wipe: nothing -> caution; 14 areas, 1 levels, 201 to 500 um"});
  CHECK(with(rule_text("step", "mine", wipe + "measure = { unit = \"min\", at_least = 5 }\n"))
        == Lines{"224 stricter step wipe: nothing -> caution; 14 areas, 1 levels, 201 to 500 um"});
}

TEST_CASE("a patch test is tried a day before it counts, and on the day")
{
  const auto patch = "event = \"patch-test\"\nquestion = \"Tested?\"\nafter_days = 2\nabove_mm = 0.25";
  // 0.05, 0.051, 0.25, 0.251 and 0.5 mm with each kind of device, on normal skin once more with a measure that is enough;
  // and with a test yesterday.
  CHECK(14 * (5 * 4 * 4 + 5 * 4 + 4) == 1456);
  CHECK(
    with(rule_text("first-use", "mine", patch))
    == Lines{"1456 stricter any session: nothing -> caution; 14 areas, 4 levels, 50 to 500 um, 1 to 1 days"});
}

TEST_CASE("a cap on the needle with a condition is tried at its edge")
{
  const auto cap = tired("severity = \"caution\"\ncap_mm = 0.3");
  CHECK(with(cap)
        == Lines{"168 stricter condition tired: nothing -> caution; 14 areas, 4 levels, 50 to 300 um",
                 "112 refused condition tired: nothing -> fix; 14 areas, 4 levels, 301 to 500 um"});
}

TEST_CASE("the first that differs is the example, with both answers")
{
  const auto before = book();
  const auto after = book(band("setting = \"professional\"\n" + seventeen));
  const auto diff = diff_of(before, after);
  const auto& group = diff.groups.front();
  const auto& last = std::get<Session>(group.example.last);
  CHECK(group.example.area == Area::face);
  CHECK(group.example.sensitivity == Sensitivity::low);
  CHECK(group.example.depth == um(50));
  CHECK(group.example.device_kind == DeviceKind::roller);
  CHECK(last.setting == Setting::professional);
  CHECK(last.date == today() - Days{17});
  CHECK(last.depth == um(50));
  CHECK(last.area == Area::face);
  CHECK(group.example_before == GridAnswer{{}, Days{-10}, Days{-3}});
  CHECK(group.example_after == GridAnswer{{}, Days{-10}, Days{0}});
}

TEST_CASE("a stop leaves no dates in an answer")
{
  const auto diff = diff_of(book(), book(tired("severity = \"stop\"")));
  REQUIRE(diff.groups.size() == 1);
  CHECK(diff.groups.front().example_before == GridAnswer{});
  CHECK(diff.groups.front().example_after == GridAnswer{Severity::stop, {}, {}});
  CHECK(diff.groups.front().example.conditions == std::vector{ConditionId{"tired"}});
}

TEST_CASE("rules are added and removed by their id, and changed in whatever they say but not by their place")
{
  const auto stop = tired("severity = \"stop\"");
  const auto note = rule_text("note", "read", "topic = \"skin\"");
  const auto more = diff_of(book(note), book(note + stop));
  CHECK(more.added == Lines{"tired"});
  CHECK(more.removed.empty());
  CHECK(more.changed.empty());
  CHECK(diff_of(book(note + stop), book(note)).removed == Lines{"tired"});
  CHECK(diff_of(book(note + stop), book(note)).added.empty());
  CHECK(diff_of(book(stop + note), book(note + stop)).empty());
  auto reworded = note;
  reworded.replace(reworded.find("Because"), 7, "Because so");
  const auto other = diff_of(book(note), book(reworded));
  CHECK(other.changed == Lines{"read"});
  CHECK(other.groups.empty());
  CHECK(!other.empty());
}

TEST_CASE("sessions of the record that look better come first")
{
  History history;
  // The second comes 8 days after the first, on normal skin: enough for the small rules.
  history.sessions = {session_on(today() - Days{60}, um(250)), session_on(today() - Days{52}, um(250)),
                      session_on(today() - Days{20}, um(250), Area::lips)};
  for (std::size_t i = 0; i < history.sessions.size(); ++i) {
    history.sessions[i].id = std::string{"abc"[i]};
  }
  const auto longer = book(band(nine));
  const auto forbidden = book(rule_text("area", "lips", "areas = [\"lips\"]\nseverity = \"stop\""));
  const auto worse = diff_of(book(), longer, history);
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
