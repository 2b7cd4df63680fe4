// What a fact implies, and a day that is still to come, for which nobody can vouch.

#include "support/told.hpp"

#include <mneedle/forecast.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("an event implies a condition whatever its day and area, told or logged")
{
  auto proposal = ready();
  proposal.area = Area::upper_lip;
  proposal.last = session_on(today() - Days{100}, um(250), Area::upper_lip);
  CHECK(verdict_on(proposal).go());
  auto healed = event_on("cold-sore-healed", today() - Days{3000});
  healed.area = Area::legs;
  History history;
  history.events = {healed};
  CHECK(blockers(verdict_on(proposal, history)) == std::vector<std::string>{"history-hsv/stop"});
  proposal.events = {healed};
  const auto verdict = verdict_on(proposal);
  CHECK(blockers(verdict) == std::vector<std::string>{"history-hsv/stop"});
  const auto stop = std::find_if(verdict.findings.begin(), verdict.findings.end(),
                                 [](const Finding& finding) { return finding.blocking(); });
  REQUIRE(stop != verdict.findings.end());
  CHECK(text_of(*stop) == "stop: history-hsv by cold-sore-healed");
}

TEST_CASE("an event that implies a condition is no better than the condition")
{
  for (const auto area : {Area::face, Area::nose, Area::upper_lip, Area::scalp}) {
    auto named = ready();
    named.area = area;
    named.last = session_on(today() - Days{100}, um(250), area);
    auto implied = named;
    named.conditions = {ConditionId{"history-hsv"}};
    implied.events = {event_on("cold-sore-healed", today() - Days{3000})};
    CAPTURE(word(area));
    CHECK(blockers(verdict_on(implied)) == blockers(verdict_on(named)));
    for (const auto* rule : {"history-hsv/caution", "history-hsv/stop", "face-has-thin-parts/mouth"}) {
      CAPTURE(rule);
      CHECK(says(verdict_on(implied), rule) == says(verdict_on(named), rule));
    }
  }
}

TEST_CASE("radiotherapy or chemotherapy leaves a caution after its days")
{
  auto proposal = ready();
  proposal.events = {event_on("chemo-radiotherapy", today() - Days{179})};
  CHECK(verdict_on(proposal).worst() == Severity::wait);
  for (const auto days : {180, 3000}) {
    CAPTURE(days);
    proposal.events = {event_on("chemo-radiotherapy", today() - Days{days})};
    const auto verdict = verdict_on(proposal);
    CHECK(verdict.go());
    CHECK(says(verdict, "chemo-radiotherapy/past") == Severity::caution);
  }
}

TEST_CASE("a condition implies others, and those others in turn, even in a circle")
{
  const auto condition = [](const std::string& word, const std::string& keys) {
    return rule_text("condition", word, "condition = \"" + word + "\"\nquestion = \"Is it so?\"\n" + keys);
  };
  const auto rules =
    condition("tired", "severity = \"note\"\nimplies = [\"worn\"]")
    + condition("worn", "severity = \"caution\"\nimplies = [\"fever\", \"tired\"]")
    + rule_text("deferral", "nap", "event = \"nap\"\nquestion = \"A nap?\"\ndays = 1\nimplies = [\"tired\"]");
  const auto tired_person = with([](Proposal& p) { p.conditions = {ConditionId{"tired"}}; });
  CHECK(told("tired", rules, tired_person) == Lines{"note: tired"});
  CHECK(told("worn", rules, tired_person) == Lines{"caution: worn by tired"});
  CHECK(told("fever", rules, tired_person) == Lines{"stop: fever by worn"});
  const auto napper = with([](Proposal& p) { p.events = {event_on("nap", today() - Days{900})}; });
  CHECK(told("tired", rules, napper) == Lines{"note: tired by nap"});
  CHECK(told("fever", rules, napper) == Lines{"stop: fever by worn"});
  // What was named is not said to be implied.
  const auto both = with([](Proposal& p) { p.conditions = {ConditionId{"tired"}, ConditionId{"fever"}}; });
  CHECK(told("fever", rules, both) == Lines{"stop: fever"});
  CHECK(told("fever", rules, ready()) == Lines{"passed: fever"});
}

TEST_CASE(
  "a condition that is implied raises sensitivity, caps needles and joins events like one that is named")
{
  const auto rules =
    rule_text("deferral", "nap", "event = \"nap\"\nquestion = \"A nap?\"\ndays = 1\nimplies = [\"worn\"]")
    + rule_text("condition", "worn",
                "condition = \"worn\"\nquestion = \"Worn?\"\nseverity = \"note\"\nraises = 1\ncap_mm = 0.2")
    + rule_text("deferral", "tan", "event = \"tan\"\nquestion = \"A tan?\"\ndays = 9\nwith = \"worn\"");
  const auto napper = with([](Proposal& p) {
    p.events = {event_on("nap", today() - Days{900}), event_on("tan", today() - Days{2})};
  });
  const auto sensitivity = [&](const Proposal& proposal, const History& history) {
    return raised_sensitivity(book(rules), proposal, history);
  };
  CHECK(sensitivity(ready(), {}) == Sensitivity::normal);
  CHECK(sensitivity(napper, {}) == Sensitivity::high);
  History logged;
  logged.events = {event_on("nap", today() - Days{900})};
  CHECK(sensitivity(ready(), logged) == Sensitivity::high);
  CHECK(told("worn", rules, napper) == Lines{"fix: 250 um, counted 250, limit 200"});
  CHECK(told("tan", rules, napper) == Lines{"wait: tan 2026-03-14 until 2026-03-23"});
  // High skin rests for 10 days.
  CHECK(told("band/short", rules, napper)
        == Lines{"caution: 250 um, home, high skin, 10 of 10 to 14 days since 2026-03-06"});
}

TEST_CASE("on a later day neither the steps nor what can change overnight can be vouched for")
{
  for (const auto days : {1, 9, 400}) {
    CAPTURE(days);
    auto proposal = ready();
    proposal.on = today() + Days{days};
    const auto verdict = verdict_on(proposal);
    CHECK(verdict.worst() == Severity::open);
    CHECK(blocker_list(verdict)
          == "prep-inspect-area never-share life-bent-or-dull steril-clean-before-disinfect "
             "steril-roller-70ipa steril-air-dry prep-supplies-ready prep-hands prep-cleanse "
             "prep-lidocaine-4pc prep-no-actives-during fact-screening-today ");
    CHECK(verdict.earliest() == today() - Days{3});
    proposal.today = proposal.on;
    CHECK(verdict_on(proposal).go());
  }
}

TEST_CASE("on a later day a step is open whatever was told of it")
{
  auto proposal = ready();
  proposal.on = today() + Days{1};
  for (const auto& answer : {StepAnswer{true, {}}, StepAnswer{false, {}}}) {
    proposal.steps[StepId{"hands"}] = answer;
    CHECK(says(verdict_on(proposal), "prep-hands") == Severity::open);
  }
  proposal.steps[StepId{"disinfect-before"}] = {true, 12, "min"};
  CHECK(says(verdict_on(proposal), "steril-roller-70ipa") == Severity::open);
  proposal.steps[StepId{"skin-calm"}] = {false, {}};
  CHECK(says(verdict_on(proposal), "interval-redness-gate") == Severity::wait);
}

TEST_CASE("on a later day a stored screening still answers what lasts")
{
  auto proposal = ready();
  proposal.on = today() + Days{9};
  proposal.screened = false;
  proposal.stored_screening = today();
  CHECK(!says(verdict_on(proposal), "fact-screening"));
  CHECK(says(verdict_on(proposal), "fact-screening-today") == Severity::open);
  proposal.stored_screening = today() - Days{172};
  CHECK(says(verdict_on(proposal), "fact-screening") == Severity::open);
}

TEST_CASE("the way out of a later day is that day, and the dates that are named do not change")
{
  auto proposal = ready();
  proposal.on = today() + Days{9};
  const auto way = go_when(proposal, builtin_book(), {});
  REQUIRE(way);
  CHECK(way->date == today() + Days{9});
  CHECK(way->actions.empty());
  CHECK(forecast(proposal, builtin_book(), {}).earliest == today() - Days{3});
}
