// The first day that a plan may use.

#include "engine/open_day.hpp"
#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

PlanRequest without(std::vector<DayRange> ranges)
{
  PlanRequest request;
  request.not_on = std::move(ranges);
  return request;
}

} // namespace

TEST_CASE("a day is open from itself on")
{
  CHECK(open_day({}, today()) == today());
  CHECK(open_day(without({{today() - Days{3}, today() - Days{1}}}), today()) == today());
  CHECK(open_day(without({{today() + Days{1}, today() + Days{3}}}), today()) == today());
}

TEST_CASE("a range leaves out its first and its last day")
{
  CHECK(open_day(without({{today(), today()}}), today()) == today() + Days{1});
  CHECK(open_day(without({{today() - Days{3}, today()}}), today()) == today() + Days{1});
  CHECK(open_day(without({{today(), today() + Days{2}}, {today() + Days{3}, today() + Days{3}}}), today())
        == today() + Days{4});
}

TEST_CASE("ten years are looked at")
{
  CHECK(open_day(without({{today(), today() + Days{3651}}}), today()) == today() + Days{3652});
  CHECK(open_day(without({{today(), today() + Days{3652}}}), today()) == std::nullopt);
}
