// The numbers at which answers can change, and those beside them.

#include "engine/thresholds.hpp"

#include "support/differences.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

using Numbers = std::vector<int>;

std::set<Days> days_ago(const std::string& months)
{
  const auto rules = widened_book(tan("severity = \"wait\"\nmonths = " + months));
  return thresholds_of(rules, today()).deferrals.at({EventId{"tan"}, std::nullopt});
}

} // namespace

TEST_CASE("each number stands between its neighbours, and nothing beyond the ends")
{
  CHECK(around(std::set{5, 6, 20}, 4, 25) == Numbers{4, 5, 6, 7, 19, 20, 21, 25});
  CHECK(around(std::set{5, 20}, 5, 20) == Numbers{5, 6, 19, 20});
}

TEST_CASE("what is counted is tried from 0 to one more than the highest")
{
  CHECK(around(std::set{8}) == Numbers{0, 7, 8, 9});
  CHECK(around(std::set<int>{}) == Numbers{0, 1});
  CHECK(around(std::set{Days{8}}) == Numbers{0, 7, 8, 9});
  CHECK(around(std::set<Days>{}) == Numbers{0, 1});
}

TEST_CASE("months end on the first day that lies so many months back")
{
  // From the 16th of February, January and December on.
  CHECK(days_ago("1") == std::set{Days{28}});
  CHECK(days_ago("2") == std::set{Days{59}});
  CHECK(days_ago("3") == std::set{Days{90}});
}
