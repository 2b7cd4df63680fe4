// Courses worked out by hand. A roller of 0.25 mm on normal skin rests for 7 days at least, 10 recommended.

#include "support/plans.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("a course keeps the recommended rest, or the days asked for")
{
  auto request = course(3);
  const auto planned = plan(request, builtin_book(), {});
  CHECK(days_of(planned) == "03-16 03-26 04-05");
  CHECK(planned.sessions[0].earliest == today());
  CHECK(planned.sessions[0].session.device_kind == DeviceKind::roller);
  CHECK(planned.sessions[0].session.sensitivity == Sensitivity::normal);
  CHECK(planned.sessions[1].earliest == day(2026, 3, 23));
  CHECK(planned.sessions[2].earliest == day(2026, 4, 2));
  CHECK(planned.sessions[2].recommended == day(2026, 4, 5));
  CHECK(planned.bindings.empty());
  request.every = Days{7};
  CHECK(days_of(request) == "03-16 03-23 03-30");
  request.every = Days{8};
  CHECK(days_of(request) == "03-16 03-24 04-01");
  // Asked for less than the rules allow, it still keeps what they allow.
  request.every = Days{1};
  CHECK(days_of(request) == "03-16 03-23 03-30");
}

TEST_CASE("a planned session has its cautions with it, and no other finding")
{
  auto request = course(2);
  request.every = Days{7};
  const auto planned = plan(request, builtin_book(), {});
  REQUIRE(planned.sessions.size() == 2);
  // The first use of such a needle, then the days that are better.
  REQUIRE(planned.sessions[0].cautions.size() == 1);
  CHECK(std::holds_alternative<DepthDetail>(planned.sessions[0].cautions[0].detail));
  REQUIRE(planned.sessions[1].cautions.size() == 1);
  CHECK(planned.sessions[1].cautions[0].severity == Severity::caution);
  CHECK(std::holds_alternative<RestDetail>(planned.sessions[1].cautions[0].detail));
}

TEST_CASE("a course begins on its start, or when the skin has rested")
{
  auto request = course(2);
  const auto history = sessions_every(10, 1, day(2026, 3, 12));
  request.areas.front().last = LastUnknown{};
  CHECK(days_of(request, history) == "03-22 04-01");
  request.every = Days{10};
  CHECK(days_of(request, history) == "03-19 03-29");
  request.start = day(2026, 3, 20);
  CHECK(days_of(request, history) == "03-20 03-30");
  request.start = day(2026, 5, 1);
  request.every.reset();
  CHECK(days_of(request, history) == "05-01 05-11");
}

TEST_CASE("a deeper session before the course is rested from by its own depth")
{
  auto request = course(2);
  request.areas.front().last = LastUnknown{};
  // 0.50 mm on normal skin: 14 days at least, 28 recommended.
  CHECK(days_of(request, sessions_every(10, 1, day(2026, 3, 12), um(500))) == "04-09 04-19");
  request.every = Days{7};
  CHECK(days_of(request, sessions_every(10, 1, day(2026, 3, 12), um(500))) == "03-26 04-02");
}

TEST_CASE("a session lies only on the days that are left in")
{
  auto request = course(3);
  request.only = {5, 6};
  // Sat 21; 10 days later is Tue 31, so Sat 4 April; then Tue 14, so Sat 18.
  CHECK(days_of(request) == "03-21 04-04 04-18");
  request.only.clear();
  request.not_on = {{day(2026, 3, 20), day(2026, 4, 1)}, {day(2026, 4, 2), day(2026, 4, 2)}};
  CHECK(days_of(request) == "03-16 04-03 04-13");
  // Both ends of a range are left out, the days beside them are not.
  request.not_on = {{day(2026, 3, 17), day(2026, 3, 25)}};
  CHECK(days_of(request) == "03-16 03-26 04-05");
  request.not_on = {{day(2026, 3, 26), day(2026, 3, 26)}};
  CHECK(days_of(request) == "03-16 03-27 04-06");
}

TEST_CASE("months and years end where the calendar says")
{
  auto request = course(2);
  request.start = day(2026, 12, 24);
  CHECK(days_of(request) == "12-24 01-03");
  request.start = day(2028, 2, 19);
  CHECK(days_of(request) == "02-19 02-29");
  request.start = day(2027, 2, 19);
  CHECK(days_of(request) == "02-19 03-01");
}

TEST_CASE("several areas take turns, one a day")
{
  auto request = course(2, {never_treated(), never_treated(Area::scalp)});
  CHECK(days_of(request) == "03-16 03-17 scalp 03-26 03-27 scalp");
  // Neck, chest and body rest 3 days longer: 10 at least, 13 recommended.
  request = course(2, {never_treated(Area::neck), never_treated()});
  CHECK(days_of(request) == "03-16 neck 03-17 03-27 03-29 neck");
}

TEST_CASE("an area that has to wait does not hold up the other one")
{
  History history;
  history.holds = {{"", day(2026, 3, 1), day(2026, 5, 1), Area::scalp, "", {}}};
  CHECK(days_of(course(2, {never_treated(), never_treated(Area::scalp)}), history)
        == "03-16 03-26 05-01 scalp 05-11 scalp");
}

TEST_CASE("areas that lie in one another share their rest")
{
  auto request = course(2, {never_treated(), never_treated(Area::nose)});
  CHECK(days_of(request) == "03-16 03-26 nose 04-05 04-15 nose");
}

TEST_CASE("an area that was treated today leaves the other one for tomorrow")
{
  auto history = sessions_every(10, 1, today());
  history.sessions[0].area = Area::scalp;
  CHECK(days_of(course(1), history) == "03-17");
}

TEST_CASE("after six sessions comes a break")
{
  auto request = course(8);
  auto planned = plan(request, builtin_book(), {});
  CHECK(days_of(planned) == "03-16 03-26 04-05 04-15 04-25 05-05 06-16 06-26");
  REQUIRE(planned.sessions[6].after);
  CHECK(planned.sessions[6].after->since == day(2026, 5, 5));
  CHECK(planned.sessions[6].after->rule->head.id.text() == "interval-series-break");
  CHECK(planned.sessions[6].earliest == day(2026, 6, 2));
  CHECK_FALSE(planned.sessions[5].after);
  CHECK_FALSE(planned.sessions[7].after);
  request.every = Days{7};
  CHECK(days_of(request) == "03-16 03-23 03-30 04-06 04-13 04-20 05-18 05-25");
  request.every = Days{35};
  CHECK(days_of(course(2)) == "03-16 03-26");
}

TEST_CASE("sessions of the log count towards the break")
{
  auto request = course(2);
  request.areas.front().last = LastUnknown{};
  // Five until 6 March: one more, then the break.
  CHECK(days_of(request, sessions_every(10, 5, day(2026, 3, 6))) == "03-16 04-27");
  // Six until 6 March: the break comes first, at least until 3 April and better until 17 April.
  const auto six = sessions_every(10, 6, day(2026, 3, 6));
  CHECK(days_of(request, six) == "04-17 04-27");
  request.every = Days{10};
  CHECK(days_of(request, six) == "04-03 04-13");
  // A break that has lasted for 30 days goes on until the recommended 42.
  request.every.reset();
  CHECK(days_of(request, sessions_every(10, 6, day(2026, 2, 14))) == "03-28 04-07");
  const auto taken = plan(request, builtin_book(), sessions_every(10, 6, day(2026, 2, 2)));
  CHECK(days_of(taken) == "03-16 03-26");
  CHECK_FALSE(taken.sessions[0].after);
  // What keeps the session away until the day on which the break is over leaves it nothing to say.
  auto held = six;
  held.holds = {{"", day(2026, 3, 1), day(2026, 4, 17), {}, "", {}}};
  const auto waited = plan(request, builtin_book(), held);
  CHECK(days_of(waited) == "04-17 04-27");
  CHECK_FALSE(waited.sessions[0].after);
}

TEST_CASE("a break that a single day would be is owed as well")
{
  const auto rules = builtin_book_with(
    "series-break", "clears = \"Rest\"\nsessions = 1\nrest_days = 1\nrecommended_days = 30");
  CHECK(days_of(plan(course(2), rules, {})) == "03-16 04-15");
}

TEST_CASE("a course of long rests needs no break")
{
  auto request = course(8);
  request.areas.front().depth = um(500);
  request.areas.front().last = session_on(today() - Days{100}, um(500)); // a first session has a lower limit
  CHECK(days_of(request) == "03-16 04-13 05-11 06-08 07-06 08-03 08-31 09-28");
}
