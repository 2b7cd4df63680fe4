// What keeps a course from being planned, and the room before an event, worked out by hand.

#include "support/plans.hpp"
#include "support/small_rules.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("the last session keeps its distance from an event")
{
  auto request = course(2);
  // The second session is on 26 March; 7 days later is 2 April.
  request.before = day(2026, 4, 2);
  auto planned = plan(request, builtin_book(), {});
  CHECK(days_of(planned) == "03-16 03-26");
  CHECK(planned.bindings.empty());
  REQUIRE(planned.windows.size() == 1);
  CHECK(planned.windows[0].latest == day(2026, 3, 26));
  CHECK(planned.windows[0].state == WindowState::open);
  request.before = day(2026, 4, 1);
  planned = plan(request, builtin_book(), {});
  CHECK(days_of(planned) == "03-16");
  REQUIRE(planned.bindings.size() == 1);
  CHECK(planned.bindings[0].limit == Limit::before);
  CHECK(planned.bindings[0].planned == 1);
  CHECK(planned.bindings[0].found == day(2026, 3, 26));
  CHECK(planned.bindings[0].earliest == day(2026, 3, 23));
}

TEST_CASE("the distance from an event is seven days, or the minimum interval where that is longer")
{
  auto proposal = never_treated();
  CHECK(minimum_interval(proposal, builtin_book()) == Days{7});
  CHECK(distance_to_event(proposal, builtin_book()) == Days{7});
  proposal.depth = um(500);
  CHECK(minimum_interval(proposal, builtin_book()) == Days{14});
  CHECK(distance_to_event(proposal, builtin_book()) == Days{14});
  proposal.area = Area::neck;
  CHECK(distance_to_event(proposal, builtin_book()) == Days{17});
  // Conditions that raise the sensitivity lengthen it: eczema makes normal skin high, 10 days at 0.25 mm.
  proposal = never_treated();
  proposal.conditions = {ConditionId{"eczema-history"}};
  CHECK(distance_to_event(proposal, builtin_book()) == Days{10});
}

TEST_CASE("where no rest is asked for the interval is none")
{
  CHECK(minimum_interval(never_treated(Area::lips), RuleBook{small_set()}) == Days{0});
}

TEST_CASE("the window before an event is open, closed or in conflict")
{
  struct Case {
    const char* name;
    Date event;
    WindowState state;
    const char* days;
  };
  // The rest after a session on 12 March ends on the 19th; recommended is the 22nd.
  const Case cases[] = {
    {"room for the recommended day", day(2026, 3, 29), WindowState::open, "03-22"},
    {"room for the earliest day only", day(2026, 3, 26), WindowState::open, ""},
    {"the rest ends a day too late", day(2026, 3, 25), WindowState::conflict, ""},
    {"today is the last day", day(2026, 3, 23), WindowState::conflict, ""},
    {"yesterday was the last day", day(2026, 3, 22), WindowState::closed, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    auto request = course(1);
    request.areas.front().last = LastUnknown{};
    request.before = c.event;
    const auto planned = plan(request, builtin_book(), sessions_every(10, 1, day(2026, 3, 12)));
    CHECK(planned.windows.front().state == c.state);
    CHECK(planned.windows.front().earliest == day(2026, 3, 19));
    CHECK(days_of(planned) == c.days);
    CHECK(planned.bindings.empty() == (std::string{c.days} != ""));
  }
}

TEST_CASE("what no date clears binds, whatever else holds")
{
  auto request = course(2, {never_treated(), never_treated(Area::scalp)});
  History history;
  Reaction reaction;
  reaction.date = day(2026, 3, 10);
  reaction.area = Area::face;
  reaction.grade = ReactionGrade::mild;
  history.reactions = {reaction};
  const auto planned = plan(request, builtin_book(), history);
  CHECK(days_of(planned) == "03-16 scalp 03-26 scalp");
  REQUIRE(planned.bindings.size() == 1);
  CHECK(planned.bindings[0].area == Area::face);
  REQUIRE(planned.bindings[0].blockers.size() == 1);
  CHECK(planned.bindings[0].blockers[0].rule->head.id.text() == "reaction/mild");
  for (auto& proposal : request.areas) {
    proposal.conditions = {ConditionId{"pregnancy"}, ConditionId{"skin-not-calm"}};
  }
  const auto none = plan(request, builtin_book(), {});
  CHECK(days_of(none) == "");
  CHECK((limits(none) == std::vector<Limit>{Limit::rules, Limit::rules}));
  CHECK(none.bindings[0].blockers.size() == 2);
  CHECK(none.windows.empty());
}

TEST_CASE("waits that end on a date move the course")
{
  auto request = course(1);
  History history;
  Hold hold;
  hold.date = day(2026, 3, 1);
  hold.until = day(2026, 3, 25);
  history.holds = {hold};
  CHECK(days_of(request, history) == "03-25");
  request.areas.front().events = {event_on("sunburn", day(2026, 3, 14))};
  CHECK(days_of(request, history) == "03-28");
}

TEST_CASE("days that are all left out bind")
{
  auto request = course(2);
  request.not_on = {{day(2026, 3, 20), day(2199, 12, 31)}};
  const auto planned = plan(request, builtin_book(), {});
  CHECK(days_of(planned) == "03-16");
  CHECK((limits(planned) == std::vector<Limit>{Limit::days}));
  CHECK(planned.bindings[0].earliest == day(2026, 3, 23));
}

TEST_CASE("rest is told from the start on, with the breaks")
{
  auto request = course(2);
  request.areas.front().last = LastUnknown{};
  const auto planned = plan(request, builtin_book(), sessions_every(10, 1, day(2026, 3, 12)));
  REQUIRE(planned.rests.size() == 3);
  CHECK(planned.rests[0].from == today());
  CHECK(planned.rests[0].until == day(2026, 3, 19));
  CHECK(planned.rests[1].from == day(2026, 3, 23));
  CHECK(planned.rests[1].until == day(2026, 3, 29));
  CHECK(planned.rests[2].from == day(2026, 4, 2));
  CHECK(planned.rests[2].until == day(2026, 4, 8));
}

TEST_CASE("the rest of an area goes on over the turn of another one")
{
  const auto planned = plan(course(2, {never_treated(), never_treated(Area::scalp)}), builtin_book(), {});
  REQUIRE(days_of(planned) == "03-16 03-17 scalp 03-26 03-27 scalp");
  std::string face;
  for (const auto& span : planned.rests) {
    if (span.area == Area::face) {
      face += to_string(span.from).substr(5) + " to " + to_string(span.until).substr(5) + "; ";
    }
  }
  CHECK(face == "03-17 to 03-23; 03-27 to 04-02; ");
}

TEST_CASE("an entry dated tomorrow counts from its own day once that has come")
{
  auto request = course(1);
  request.areas.front().last = LastUnknown{};
  request.every = Days{7};
  const auto planned = plan(request, builtin_book(), sessions_every(10, 1, today() + Days{1}));
  CHECK(days_of(planned) == "03-24");
  CHECK(planned.sessions[0].earliest == day(2026, 3, 24));
}

// Every minimum interval of the built-in set is 7 days or more, so another number shows which of the two counts.
TEST_CASE("a rule of one's own keeps more days free before an event, never fewer")
{
  const auto with_days = [](const std::string& days) {
    return distance_to_event(never_treated(), builtin_book_with("before-event", "days = " + days));
  };
  CHECK(with_days("30") == Days{30});
  CHECK(with_days("3") == Days{7});
}

TEST_CASE("a session of another area that is dated ahead counts as of each day until then")
{
  History history;
  history.sessions = {session_on(day(2026, 3, 26), um(250), Area::scalp)};
  CHECK(days_of(course(1), history) == "03-27");
  // Further ahead than days are tried for.
  history.sessions = {session_on(day(2199, 3, 26), um(250), Area::scalp)};
  const auto planned = plan(course(1), builtin_book(), history);
  CHECK(days_of(planned) == "");
  CHECK((limits(planned) == std::vector<Limit>{Limit::days}));
}
