#include "base/whole_number.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace mneedle;

TEST_CASE("a whole number is plain digits up to the most that is allowed")
{
  CHECK(whole_number("0", 10) == 0);
  CHECK(whole_number("10", 10) == 10);
  CHECK(whole_number("010", 10) == 10);
  CHECK_FALSE(whole_number("11", 10));
  CHECK(whole_number("2147483647", std::numeric_limits<int>::max()) == 2147483647);
  for (const std::string text :
       {"", " 1", "1 ", "+1", "-1", "-0", "1.0", "1e1", "0x1", "one", "2147483648"}) {
    CAPTURE(text);
    CHECK_FALSE(whole_number(text, std::numeric_limits<int>::max()));
  }
}
