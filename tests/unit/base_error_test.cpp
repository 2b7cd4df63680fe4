#include <mneedle/error.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("a complaint names as much of its place as it knows")
{
  CHECK(to_string(Complaint{{}, "wrong"}) == "wrong");
  CHECK(to_string(Complaint{{"--depth"}, "wrong"}) == "--depth: wrong");
  CHECK(to_string(Complaint{{"a.toml", 3, 7}, "wrong"}) == "a.toml:3:7: wrong");
}

TEST_CASE("an error says all of its complaints, one a line")
{
  const Error error{Fault::untrusted, {{{"a.toml", 1, 2}, "first"}, {{}, "second"}}};
  CHECK(std::string{error.what()} == "a.toml:1:2: first\nsecond");
  CHECK(error.fault() == Fault::untrusted);
  CHECK(error.complaints().size() == 2);
  CHECK(std::string{Error{Fault::usage, {"--on"}, "no"}.what()} == "--on: no");
}
