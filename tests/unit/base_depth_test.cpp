#include <mneedle/depth.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace mneedle;

TEST_CASE("a depth is read in every form people write")
{
  struct Case {
    std::string text;
    int micrometres;
  };
  const Case cases[] = {
    {"0.25", 250},        {"0.25mm", 250}, {"0.25 mm", 250}, {"0.25  mm", 250}, {"0,25", 250},
    {"0,25mm", 250},      {"250um", 250},  {"250 um", 250},  {"250µm", 250},    {"250μm", 250},
    {"250 µm", 250},      {"0.250", 250},  {"0.2", 200},     {"1", 1000},       {"1.5", 1500},
    {"3", 3000},          {"0", 0},        {"0.0", 0},       {"0.001", 1},      {"00.25", 250},
    {"010", 10000},       {"010um", 10},   {"1,234", 1234},  {"100", 100000},   {"1um", 1},
    {"100000um", 100000}, {".25", 250},    {",5", 500},      {"0.2500", 250},   {"0.25 MM", 250}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(parse_depth(c.text) == Depth::micrometres(c.micrometres));
  }
}

TEST_CASE("a depth that is not plain decimal digits is refused")
{
  for (const std::string text : {"",         " ",         "nan",
                                 "NAN",      "-nan",      "nan(0x1)",
                                 "inf",      "-inf",      "infinity",
                                 "-0.25",    "-0",        "+1",
                                 "0x1p-1",   "0x1",       "1e0",
                                 "1e-1",     "1E0",       " 1",
                                 "1 ",       "\t1",       "1\n",
                                 "0.2501",   "1.2.3",     "1,2,3",
                                 "1.2,3",    "1.",        "1,",
                                 ".",        ",",         "mm",
                                 " mm",      "um",        "0.25um",
                                 "0.25 m",   "0.25cm",    "0.25mmm",
                                 "0.25mm ",  "0.25mm mm", "250umm",
                                 "1_0",      "1'0",       "0. 25",
                                 "0 .25",    "\xc2\xb5m", "٠.٢٥",
                                 "½",        "101",       "250",
                                 "9999999",  "100001um",  "99999999999999999999",
                                 "0.25mmum", "0.+5",      "0.-5"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_depth(text).has_value());
  }
}

TEST_CASE("a text with a NUL in it is no depth")
{
  CHECK_FALSE(parse_depth(std::string_view{"0.25\0", 5}).has_value());
  CHECK_FALSE(parse_depth(std::string_view{"\0", 1}).has_value());
}

TEST_CASE("a depth is written so that it reads back")
{
  CHECK(to_string(Depth::micrometres(0)) == "0.00");
  CHECK(to_string(Depth::micrometres(5)) == "0.005");
  CHECK(to_string(Depth::micrometres(50)) == "0.05");
  CHECK(to_string(Depth::micrometres(250)) == "0.25");
  CHECK(to_string(Depth::micrometres(251)) == "0.251");
  CHECK(to_string(Depth::micrometres(1000)) == "1.00");
  CHECK(to_string(Depth::micrometres(10500)) == "10.50");
  int wrong = 0;
  for (int um = 0; um <= 100'000; ++um) {
    const auto depth = Depth::micrometres(um);
    wrong += parse_depth(to_string(depth)) != depth;
    wrong += depth_from_millimetres(millimetres(depth)) != depth;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a float is a depth when it is a whole number of micrometres up to 100 mm")
{
  CHECK(depth_from_millimetres(0.25) == Depth::micrometres(250));
  CHECK(depth_from_millimetres(0.1 + 0.2) == Depth::micrometres(300));
  CHECK(depth_from_millimetres(0) == Depth::micrometres(0));
  CHECK(depth_from_millimetres(-0.0) == Depth::micrometres(0));
  CHECK(depth_from_millimetres(100) == Depth::micrometres(100'000));
  using Limits = std::numeric_limits<double>;
  for (const double value :
       {Limits::quiet_NaN(), -Limits::quiet_NaN(), Limits::infinity(), -Limits::infinity(), -0.25, -0.001,
        0.2505, 0.00001, 100.001, 250.0, 1e300, Limits::max(), Limits::lowest()}) {
    CAPTURE(value);
    CHECK_FALSE(depth_from_millimetres(value).has_value());
  }
}

TEST_CASE("depths add up and compare exactly")
{
  CHECK(*parse_depth("0.1") + *parse_depth("0.2") == *parse_depth("0.3"));
  CHECK(*parse_depth("0.3") - *parse_depth("0.1") == *parse_depth("200um"));
  CHECK(*parse_depth("0.25") < *parse_depth("0.251"));
}
