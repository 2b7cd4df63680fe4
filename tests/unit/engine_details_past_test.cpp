// What rules about the past looked at is told with its numbers, whether they passed or not.

#include "support/told.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("an event tells its day and the first day on which it no longer matters")
{
  const auto tan = [](const std::string& keys) {
    return rule_text("deferral", "tan", "event = \"tan\"\nquestion = \"Tanned?\"\n" + keys);
  };
  const auto said = with([](Proposal& p) { p.events = {event_on("tan", today() - Days{2})}; });
  CHECK(told("tan", tan("severity = \"wait\"\ndays = 3"), said)
        == Lines{"wait: tan 2026-03-14 until 2026-03-17"});
  CHECK(told("tan", tan("severity = \"wait\"\ndays = 2"), said)
        == Lines{"passed: tan 2026-03-14 until 2026-03-16"});
  CHECK(told("tan", tan("severity = \"caution\"\nmonths = 1"), said)
        == Lines{"caution: tan 2026-03-14 until 2026-04-14"});
  CHECK(told("tan", tan("severity = \"caution\"\ndays = 2"), said)
        == Lines{"passed: tan 2026-03-14 until 2026-03-16"});
  CHECK(told("tan", tan("severity = \"caution\"\ndays = 2"), ready()) == Lines{"passed: not concerned"});
}

TEST_CASE("a reaction tells its grade, its day and when it was over")
{
  Reaction reaction;
  reaction.date = today() - Days{3};
  reaction.grade = ReactionGrade::moderate;
  History history;
  history.reactions = {reaction};
  const auto rule = rule_text("reaction", "mine", "reaction = \"moderate\"\nafter_days = 9");
  CHECK(told("mine", rule, ready(), history) == Lines{"wait: moderate 2026-03-13, over never"});
  history.reactions.front().resolved = today() - Days{1};
  CHECK(told("mine", rule, ready(), history) == Lines{"wait: moderate 2026-03-13, over 2026-03-15"});
  CHECK(told("mine", rule, ready()) == Lines{"passed: not concerned"});
  const auto other = rule_text("reaction", "mine", "reaction = \"severe\"\nstops = true");
  CHECK(told("mine", other, ready(), history) == Lines{"passed: not concerned"});
  history.reactions.front() = {};
  history.reactions.front().date = today() - Days{3};
  history.reactions.front().grade = ReactionGrade::severe;
  CHECK(told("mine", other, ready(), history) == Lines{"stop: severe 2026-03-13, over never"});
}

TEST_CASE("a hold tells its day and its reason, the latest of several")
{
  const auto rule = rule_text("hold", "mine", "");
  Hold hold;
  hold.date = today() - Days{3};
  hold.until = today() + Days{3};
  hold.reason = "travel";
  History history;
  CHECK(told("mine", rule, ready(), history) == Lines{"passed: not concerned"});
  history.holds = {hold};
  CHECK(told("mine", rule, ready(), history) == Lines{"wait: until 2026-03-19 for travel"});
  hold.until = today() + Days{2};
  hold.reason = "work";
  history.holds.push_back(hold);
  CHECK(told("mine", rule, ready(), history) == Lines{"wait: until 2026-03-19 for travel"});
  history.holds.back().until = today() + Days{3};
  CHECK(told("mine", rule, ready(), history) == Lines{"wait: until 2026-03-19 for travel"});
  history.holds.erase(history.holds.begin());
  history.holds.front().until = today();
  CHECK(told("mine", rule, ready(), history) == Lines{"passed: until 2026-03-16 for work"});
}

TEST_CASE("hurried sessions tell the one that was the second to come too soon")
{
  const auto rule = rule_text("overuse", "mine", "extra_days = 5");
  History history;
  history.sessions = {session_on(today() - Days{20}, um(250)), session_on(today() - Days{14}, um(250)),
                      session_on(today() - Days{9}, um(250))};
  CHECK(told("mine", rule, ready(), history) == Lines{"wait: 2026-03-07"});
  auto later = ready();
  later.on = today() + Days{3};
  CHECK(told("mine", rule, later, history) == Lines{"passed: 2026-03-07"});
  history.sessions.pop_back();
  CHECK(told("mine", rule, ready(), history) == Lines{"passed: not concerned"});
}

TEST_CASE("a series tells how many home sessions lie behind without a break")
{
  const auto rule = rule_text("series-break", "mine", "sessions = 3\nrest_days = 20\nrecommended_days = 25");
  History history;
  history.sessions = {session_on(today() - Days{70}, um(250)), session_on(today() - Days{50}, um(250)),
                      session_on(today() - Days{31}, um(250)), session_on(today() - Days{19}, um(250))};
  auto proposal = ready();
  proposal.last = LastUnknown{};
  CHECK(told("mine", rule, proposal, history) == Lines{"note: 3 sessions"});
  history.sessions[2].setting = Setting::professional;
  CHECK(told("mine", rule, proposal, history) == Lines{"passed: 2 sessions"});
  proposal.on = today() + Days{1};
  CHECK(told("mine", rule, proposal, history) == Lines{"passed: 0 sessions"});
}

TEST_CASE("what is long ago tells the last session")
{
  const auto rule = rule_text("stale", "mine", "months = 1");
  auto proposal = with([](Proposal& p) { p.last = session_on(day(2026, 2, 16), um(250)); });
  CHECK(told("mine", rule, proposal) == Lines{"note: 2026-02-16"});
  proposal.last = session_on(day(2026, 2, 17), um(250));
  CHECK(told("mine", rule, proposal) == Lines{"passed: not concerned"});
  proposal.last = LastNever{};
  CHECK(told("mine", rule, proposal) == Lines{"passed: not concerned"});
}

TEST_CASE("the latest session decides, whether it was logged or said")
{
  const auto rule = rule_text("stale", "mine", "months = 1");
  History history;
  history.sessions = {session_on(today() - Days{10}, um(250))};
  auto proposal = ready();
  proposal.last = session_on(today() - Days{60}, um(250));
  CHECK(told("mine", rule, proposal, history) == Lines{"passed: not concerned"});
}

TEST_CASE("of two sessions of one day the one with the longer needles is told, in either order")
{
  const auto shallow = session_on(today() - Days{10}, um(300));
  const auto deep = session_on(today() - Days{10}, um(400));
  auto proposal = ready();
  proposal.last = LastUnknown{};
  for (const auto& sessions : {std::vector{shallow, deep}, std::vector{deep, shallow}}) {
    History history;
    history.sessions = sessions;
    CHECK(told("band/short", "", proposal, history)
          == Lines{"caution: 400 um, home, normal skin, 10 of 7 to 14 days since 2026-03-06"});
  }
}

TEST_CASE("another area of the same day is named")
{
  const auto rule = rule_text("same-day", "mine", "");
  History history;
  history.sessions = {session_on(today(), um(250), Area::arms)};
  CHECK(told("mine", rule, ready(), history) == Lines{"caution: arms"});
  history.sessions = {session_on(today() - Days{1}, um(250), Area::arms)};
  CHECK(told("mine", rule, ready(), history) == Lines{"passed: not concerned"});
  history.sessions = {session_on(today(), um(250), Area::nose)};
  CHECK(told("mine", rule, ready(), history) == Lines{"passed: not concerned"});
  // Logged for tomorrow, it counts as of today.
  history.sessions = {session_on(today() + Days{1}, um(250), Area::arms)};
  CHECK(told("mine", rule, ready(), history) == Lines{"caution: arms"});
}
