// Entries that are dated tomorrow, after a journey or at midnight.

#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

// A wrong GO once: every day that was named was refused when it came.
TEST_CASE("a session logged for tomorrow counts from its own day, also for the days to come")
{
  History history;
  history.sessions = {session_on(today() + Days{1}, um(200))};
  auto proposal = ready();
  proposal.depth = um(200);
  proposal.last = LastUnknown{};
  const auto named = today() + Days{1 + 7};
  CHECK(forecast(proposal, builtin_book(), history).earliest == named);
  CHECK(verdict_on(proposal, history).earliest() == named);
  proposal.today = proposal.on = named - Days{1};
  CHECK(verdict_on(proposal, history).worst() == Severity::wait);
  proposal.today = proposal.on = named;
  CHECK(verdict_on(proposal, history).go());
}

TEST_CASE("an event and a hold logged for tomorrow count from their own day")
{
  const auto tomorrow = today() + Days{1};
  History history;
  history.events = {event_on("sunburn", tomorrow)};
  CHECK(verdict_on(ready(), history).earliest() == tomorrow + Days{14});
  history.events.clear();
  Hold hold;
  hold.date = tomorrow;
  hold.until = tomorrow + Days{3};
  history.holds = {hold};
  CHECK(verdict_on(ready(), history).earliest() == tomorrow + Days{3});
}
