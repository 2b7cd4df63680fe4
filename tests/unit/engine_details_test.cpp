// What rules about person, place, needle and steps looked at is told with its numbers, whether they passed or not.

#include "support/told.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("an interval tells the session, the deeper needle and the days")
{
  CHECK(told("band/short", "", ready())
        == Lines{"caution: 250 um, home, normal skin, 10 of 7 to 14 days since 2026-03-06"});
  CHECK(told("band/long", "", ready()) == Lines{"passed: not concerned"});
  auto proposal = ready();
  proposal.on = today() + Days{4};
  CHECK(told("band/short", "", proposal)
        == Lines{"passed: 250 um, home, normal skin, 14 of 7 to 14 days since 2026-03-06"});
  proposal = with([](Proposal& p) {
    p.depth = um(300);
    p.sensitivity.reset();
  });
  CHECK(told("band/short", "", proposal)
        == Lines{"wait: 300 um, home, reactive skin, 10 of 14 to 14 days since 2026-03-06"});
  auto last = session_on(today() - Days{10}, {});
  last.setting = Setting::professional;
  proposal = ready();
  proposal.last = last;
  CHECK(told("band/long", "", proposal)
        == Lines{"wait: -1 um, professional, normal skin, 10 of 28 to 42 days since 2026-03-06"});
}

TEST_CASE("a limit tells the needle, what it counts as and the limit")
{
  CHECK(told("limit", "", ready()) == Lines{"passed: 250 um, counted 250, limit 500"});
  const auto pen = rule_text("device", "pen",
                             "kinds = [\"pen\"]\nfrom_mm = 0.1\ntolerance_mm = 0.15\nseverity = \"caution\"");
  const auto proposal = with([](Proposal& p) {
    p.device_kind = DeviceKind::pen;
    p.depth = um(400);
  });
  CHECK(told("limit", pen, proposal) == Lines{"fix: 400 um, counted 550, limit 500"});
  CHECK(told("pen", pen, proposal) == Lines{"caution: 400 um, counted 550, limit 100"});
  CHECK(told("pen", pen, ready()) == Lines{"passed: not concerned"});
  CHECK(told("limit", "", with([](Proposal& p) { p.depth.reset(); })) == Lines{"passed: not concerned"});
}

TEST_CASE("a limit of some areas or some skin does not make another one a stop")
{
  auto file = small_rules();
  file.text += "\n" + rule_text("depth", "short", "above_mm = 0.2\nseverity = \"fix\"")
               + rule_text("depth", "lips", "areas = [\"lips\"]\nabove_mm = 0.3\nseverity = \"stop\"")
               + rule_text("depth", "tender", "at_least = \"high\"\nabove_mm = 0.3\nseverity = \"stop\"");
  const RuleBook rules{parse_base({&file, 1})};
  auto proposal = ready();
  proposal.depth = um(400);
  CHECK(says(evaluate(proposal, rules, {}), "short") == Severity::fix);
  // What everybody is stopped at everywhere does.
  proposal.depth = um(501);
  CHECK(says(evaluate(proposal, rules, {}), "short") == Severity::stop);
}

TEST_CASE("an area tells its name where it is spoken of")
{
  const auto lips = rule_text("area", "lips", "areas = [\"lips\"]\nseverity = \"stop\"");
  CHECK(told("lips", lips, with([](Proposal& p) { p.area = Area::lips; })) == Lines{"stop: lips"});
  CHECK(told("lips", lips, ready()) == Lines{"passed: not concerned"});
  CHECK(told("lips", lips, with([](Proposal& p) { p.area.reset(); })) == Lines{"passed: not concerned"});
}

TEST_CASE("a condition tells its name, or the needle against its cap")
{
  const auto fever = with([](Proposal& p) { p.conditions = {ConditionId{"fever"}}; });
  CHECK(told("fever", "", fever) == Lines{"stop: fever"});
  CHECK(told("fever", "", ready()) == Lines{"passed: fever"});
  const auto tired = [](const std::string& keys) {
    return rule_text("condition", "tired", "condition = \"tired\"\nquestion = \"Tired?\"\n" + keys);
  };
  const auto said = with([](Proposal& p) { p.conditions = {ConditionId{"tired"}}; });
  CHECK(told("tired", tired("severity = \"wait\"\ncalm_days = 5"), said) == Lines{"wait: tired"});
  CHECK(told("tired", tired("severity = \"caution\"\ncap_mm = 0.2"), said)
        == Lines{"fix: 250 um, counted 250, limit 200"});
  CHECK(told("tired", tired("severity = \"caution\"\ncap_mm = 0.25"), said) == Lines{"caution: tired"});
  const auto pain =
    rule_text("warning", "pain",
              "condition = \"warn-pain\"\nquestion = \"Pain?\"\nsee = \"doctor\"\nhow_fast = \"now\"");
  CHECK(told("pain", pain, with([](Proposal& p) { p.conditions = {ConditionId{"warn-pain"}}; }))
        == Lines{"stop: warn-pain"});
  CHECK(told("pain", pain, ready()) == Lines{"passed: warn-pain"});
}

TEST_CASE("a patch test tells the needle")
{
  const auto patch = rule_text("first-use", "patch",
                               "event = \"patch-test\"\nquestion = \"?\"\nafter_days = 2\nabove_mm = 0.25");
  const auto first = with([](Proposal& p) { p.last = LastNever{}; });
  CHECK(told("patch", patch, first) == Lines{"caution: 250 um, counted 250, limit 250"});
  auto tested = first;
  tested.events = {event_on("patch-test", today() - Days{2})};
  CHECK(told("patch", patch, tested) == Lines{"passed: 250 um, counted 250, limit 250"});
  tested.events = {event_on("patch-test", today() - Days{1})};
  CHECK(told("patch", patch, tested) == Lines{"caution: 250 um, counted 250, limit 250"});
  tested.events = {event_on("patch-test", today() - Days{2})};
  tested.depth = um(251);
  CHECK(told("patch", patch, tested) == Lines{"caution: 251 um, counted 251, limit 250"});
  const auto tolerance = "kinds = [\"pen\"]\nfrom_mm = 0.1\ntolerance_mm = 0.15\nseverity = \"caution\"";
  tested.depth = um(101);
  tested.device_kind = DeviceKind::pen;
  CHECK(told("patch", patch + rule_text("device", "pen", tolerance), tested)
        == Lines{"caution: 101 um, counted 251, limit 250"});
}

TEST_CASE("a needle as long as one before is no first use, a longer one is")
{
  const auto patch = rule_text("first-use", "patch",
                               "event = \"patch-test\"\nquestion = \"?\"\nafter_days = 2\nabove_mm = 0.4");
  CHECK(told("patch", patch, ready()) == Lines{"passed: not concerned"});
  CHECK(told("patch", patch, with([](Proposal& p) { p.depth = um(251); }))
        == Lines{"caution: 251 um, counted 251, limit 400"});
  CHECK(told("patch", patch, with([](Proposal& p) { p.depth.reset(); })) == Lines{"passed: not concerned"});
  // What a flag says about a day of the log counts where it names the longer needle, and only there.
  auto longer = with([](Proposal& p) { p.depth = um(300); });
  longer.last = session_on(today() - Days{10}, um(300));
  History history;
  history.sessions = {session_on(today() - Days{10}, um(200))};
  CHECK(told("patch", patch, longer, history) == Lines{"passed: not concerned"});
  longer.last = session_on(today() - Days{10}, um(200));
  history.sessions = {session_on(today() - Days{10}, um(300))};
  CHECK(told("patch", patch, longer, history) == Lines{"passed: not concerned"});
  longer.last = session_on(today() - Days{10}, std::nullopt);
  CHECK(told("patch", patch, longer, history) == Lines{"passed: not concerned"});
}

TEST_CASE("a step tells its state and its measure")
{
  CHECK(told("soak", "", ready()) == Lines{"passed: soak done, no measure"});
  CHECK(told("soak", "", with([](Proposal& p) { p.all_steps_done = false; }))
        == Lines{"open: soak open, no measure"});
  CHECK(told("soak", "", with([](Proposal& p) {
               p.steps[StepId{"soak"}] = {true, 9};
             }))
        == Lines{"fix: soak not done, 9"});
  CHECK(told("soak", "", with([](Proposal& p) {
               p.steps[StepId{"soak"}] = {true, 10};
             }))
        == Lines{"passed: soak done, 10"});
  CHECK(told("soak", "", with([](Proposal& p) {
               p.steps[StepId{"soak"}] = {false, 10};
             }))
        == Lines{"fix: soak not done, 10"});
  const auto pens = rule_text(
    "step", "wipe",
    "step = \"wipe\"\nphase = \"before\"\ntext = \"Wipe\"\nomitted = \"caution\"\nkinds = [\"pen\"]");
  CHECK(told("wipe", pens, ready()) == Lines{"passed: wipe not applicable, no measure"});
  const auto heads = rule_text(
    "step", "comb",
    "step = \"comb\"\nphase = \"before\"\ntext = \"Comb\"\nomitted = \"caution\"\nareas = [\"scalp\"]");
  CHECK(told("comb", heads, ready()) == Lines{"passed: comb not applicable, no measure"});
  CHECK(told("comb", heads, with([](Proposal& p) { p.area = Area::scalp; }))
        == Lines{"passed: comb done, no measure"});
  // Nobody asks how long hands are washed; who says it has washed them.
  CHECK(told("wash", "", with([](Proposal& p) {
               p.steps[StepId{"hands"}] = {true, 1};
             }))
        == Lines{"passed: hands done, 1"});
}

TEST_CASE("a needle head tells the use that the session would be, and its age")
{
  const auto life = rule_text("device-life", "life",
                              "kinds = [\"roller\"]\ncaution_from_use = 8\nlast_use = 10\nlast_day = 90");
  CHECK(told("life", life, ready()) == Lines{"passed: use 5 of 10", "note: day -1 of 90"});
  const auto worn = with([](Proposal& p) {
    p.uses = 7;
    p.device_since = today() - Days{90};
  });
  CHECK(told("life", life, worn) == Lines{"caution: use 8 of 10", "passed: day 90 of 90"});
  const auto old = with([](Proposal& p) {
    p.uses = 10;
    p.device_since = today() - Days{91};
  });
  CHECK(told("life", life, old) == Lines{"fix: use 11 of 10", "fix: day 91 of 90"});
  CHECK(told("life", life, with([](Proposal& p) { p.uses.reset(); })) == Lines{"note: day -1 of 90"});
  CHECK(told("life", life, with([](Proposal& p) { p.device_kind.reset(); }))
        == Lines{"passed: not concerned"});
  CHECK(told("life", life, with([](Proposal& p) { p.device_kind = DeviceKind::pen; }))
        == Lines{"passed: not concerned"});
}

TEST_CASE("a fact tells which it is")
{
  CHECK(told("fact-depth", "", ready()) == Lines{"passed: depth"});
  CHECK(told("fact-depth", "", with([](Proposal& p) { p.depth.reset(); })) == Lines{"open: depth"});
}

TEST_CASE("the uses of a device are asked for where any rule counts them")
{
  const auto life = [](const std::string& kind) {
    return rule_text("device-life", kind,
                     "kinds = [\"" + kind + "\"]\ncaution_from_use = 8\nlast_use = 10\nlast_day = 90");
  };
  const auto uncounted = with([](Proposal& p) { p.uses.reset(); });
  CHECK(told("fact-uses", life("roller") + life("pen"), uncounted) == Lines{"open: uses"});
  CHECK(told("fact-uses", life("pen"), uncounted) == Lines{"passed: uses"});
}
