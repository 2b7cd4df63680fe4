// What holds for a kind of device and its heads, and for the first needles of all in an area.

#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("a first session ever in an area is for needles of up to 0.30 mm")
{
  auto proposal = ready();
  proposal.sensitivity = Sensitivity::low;
  proposal.last = LastNever{};
  for (const auto tested : {false, true}) {
    CAPTURE(tested);
    if (tested) {
      proposal.events = {event_on("patch-test", today() - Days{2})};
    }
    proposal.depth = um(300);
    CHECK(verdict_on(proposal).go());
    CHECK(says(verdict_on(proposal), "depth-first-use") == Severity::caution);
    proposal.depth = um(301);
    CHECK(blockers(verdict_on(proposal)) == std::vector<std::string>{"depth-first-use"});
    CHECK(verdict_on(proposal).worst() == Severity::fix);
    const auto way = go_when(proposal, builtin_book(), {});
    REQUIRE(way);
    CHECK(way->actions == std::vector<Action>{Shorten{um(300)}});
  }
  // A pen may reach 0.15 mm deeper than it is set.
  proposal.device_kind = DeviceKind::pen;
  proposal.depth = um(150);
  CHECK(verdict_on(proposal).go());
  proposal.depth = um(151);
  CHECK(verdict_on(proposal).worst() == Severity::fix);
  const auto way = go_when(proposal, builtin_book(), {});
  REQUIRE(way);
  CHECK(way->actions == std::vector<Action>{Shorten{um(150)}});
}

TEST_CASE("any earlier session in the area, told or logged, ends the limit of a first one")
{
  auto proposal = ready();
  proposal.sensitivity = Sensitivity::low;
  proposal.depth = um(500);
  const auto said_with = [&](Last last, const std::vector<Session>& logged) {
    History history;
    history.sessions = logged;
    proposal.last = std::move(last);
    return says(verdict_on(proposal, history), "depth-first-use");
  };
  const auto long_ago = today() - Days{200};
  CHECK(said_with(LastNever{}, {}) == Severity::fix);
  CHECK(said_with(LastUnknown{}, {session_on(long_ago, um(100), Area::scalp)}) == Severity::fix);
  CHECK(said_with(LastUnknown{}, {session_on(long_ago, um(100), Area::nose)}) == Severity::caution);
  CHECK(said_with(session_on(long_ago, um(100)), {}) == Severity::caution);
  CHECK(said_with(session_on(long_ago, um(500)), {}) == std::nullopt);
}

TEST_CASE("a head that was used before is a caution at 0.50 mm, and one of unknown use counts as used")
{
  const auto said_with = [](DeviceKind kind, int micrometres, std::optional<int> uses) {
    auto proposal = ready();
    proposal.sensitivity = Sensitivity::low;
    proposal.last = session_on(today() - Days{100}, um(500));
    proposal.device_kind = kind;
    proposal.depth = um(micrometres);
    proposal.uses = uses;
    return says(verdict_on(proposal), "depth-050-single-use");
  };
  for (const auto kind : {DeviceKind::roller, DeviceKind::fixed_stamp}) {
    CAPTURE(word(kind));
    CHECK(said_with(kind, 500, 0) == std::nullopt);
    CHECK(said_with(kind, 500, 1) == Severity::caution);
    CHECK(said_with(kind, 500, std::nullopt) == Severity::caution);
    CHECK(said_with(kind, 499, 1) == std::nullopt);
  }
  for (const auto kind : {DeviceKind::stamp, DeviceKind::pen}) {
    CAPTURE(word(kind));
    CHECK(said_with(kind, 500, 1) == std::nullopt);
  }
}

TEST_CASE("a stamp whose head cannot be exchanged is judged like a roller, by uses and disinfection")
{
  auto proposal = ready();
  proposal.device_kind = DeviceKind::fixed_stamp;
  CHECK(verdict_on(proposal).go());
  proposal.uses.reset();
  CHECK(blockers(verdict_on(proposal)) == std::vector<std::string>{"fact-uses"});
  proposal.uses = 10;
  CHECK(blockers(verdict_on(proposal)) == std::vector<std::string>{"life-roller-uses"});
  proposal.uses = 4;
  proposal.steps[StepId{"disinfect-before"}] = {false, {}};
  CHECK(blockers(verdict_on(proposal)) == std::vector<std::string>{"steril-roller-70ipa"});
  // A stamp with single-use heads asks for neither.
  proposal.device_kind = DeviceKind::stamp;
  proposal.uses.reset();
  CHECK(verdict_on(proposal).go());
}

TEST_CASE("a hyaluron pen is never for home")
{
  auto proposal = ready();
  proposal.device_kind = DeviceKind::hyaluron_pen;
  CHECK(verdict_on(proposal).worst() == Severity::stop);
  CHECK(says(verdict_on(proposal), "hyaluron-pen") == Severity::stop);
}

TEST_CASE("a pen recommends at least 28 days, and waits as long as other needles of its length")
{
  struct Case {
    DeviceKind kind;
    int depth;
    Sensitivity sensitivity;
    int earliest;
    int recommended;
  };
  const Case cases[] = {
    {DeviceKind::roller, 250, Sensitivity::normal, 7, 10},
    {DeviceKind::pen, 250, Sensitivity::normal, 7, 28},
    {DeviceKind::pen, 100, Sensitivity::low, 7, 28},
    {DeviceKind::stamp, 100, Sensitivity::low, 7, 7},
    {DeviceKind::pen, 500, Sensitivity::reactive, 28, 35},
    {DeviceKind::pen, 300, Sensitivity::reactive, 21, 28},
  };
  for (const auto& c : cases) {
    CAPTURE(word(c.kind));
    CAPTURE(c.depth);
    auto proposal = ready();
    proposal.device_kind = c.kind;
    proposal.depth = um(c.depth);
    proposal.sensitivity = c.sensitivity;
    proposal.last = session_on(today() - Days{5}, um(c.depth));
    const auto next = forecast(proposal, builtin_book(), {});
    // The limits of reactive skin are a fix, which leaves the dates as they are.
    CHECK(next.now.earliest() == today() - Days{5} + Days{c.earliest});
    CHECK(next.now.recommended() == today() - Days{5} + Days{c.recommended});
  }
}

TEST_CASE("a reaction restarts the days that a pen recommends")
{
  Reaction reaction;
  reaction.date = today() - Days{9};
  reaction.grade = ReactionGrade::moderate;
  reaction.resolved = today() - Days{7};
  History history;
  history.reactions = {reaction};
  auto proposal = ready();
  CHECK(verdict_on(proposal, history).recommended() == today() + Days{3});
  proposal.device_kind = DeviceKind::pen;
  const auto verdict = verdict_on(proposal, history);
  CHECK(verdict.earliest() == today());
  CHECK(verdict.recommended() == today() + Days{21});
  CHECK(says(verdict, "reaction/moderate") == Severity::caution);
}
