#include "support/history_samples.hpp"

#include <mneedle/date.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("a date is made of a day that exists, from 1900 to 2200")
{
  struct Case {
    int year;
    int month;
    int day;
    bool exists;
  };
  const Case cases[] = {{2026, 3, 16, true},        {1900, 1, 1, true},          {2200, 12, 31, true},
                        {1899, 12, 31, false},      {2201, 1, 1, false},         {2026, 2, 28, true},
                        {2026, 2, 29, false},       {2026, 2, 30, false},        {2024, 2, 29, true},
                        {1900, 2, 29, false},       {2000, 2, 29, true},         {2100, 2, 29, false},
                        {2026, 4, 31, false},       {2026, 0, 1, false},         {2026, 13, 1, false},
                        {2026, 1, 0, false},        {2026, 1, 32, false},        {2026, -1, 1, false},
                        {2026, 1, -1, false},       {-2026, 1, 1, false},        {2026, 256 + 3, 16, false},
                        {2026, 3, 256 + 16, false}, {65536 + 2026, 3, 16, false}};
  for (const auto& c : cases) {
    CAPTURE(c.year);
    CAPTURE(c.month);
    CAPTURE(c.day);
    CHECK(make_date(c.year, c.month, c.day).has_value() == c.exists);
  }
}

TEST_CASE("a date gives back what it was made of, for every day there is")
{
  const auto last = *make_date(2200, 12, 31);
  int weekday = 0; // 1900-01-01 was a Monday
  int wrong = 0;
  for (auto date = *make_date(1900, 1, 1); date <= last; date = date + Days{1}) {
    wrong += make_date(date.year(), date.month(), date.day()) != date;
    wrong += parse_iso_date(to_string(date)) != date;
    wrong += date.weekday() != weekday;
    weekday = (weekday + 1) % 7;
  }
  CHECK(wrong == 0);
}

TEST_CASE("only the full ISO form is an ISO date")
{
  CHECK(parse_iso_date("2026-03-16") == make_date(2026, 3, 16));
  for (const std::string text :
       {"",           "2026",        "2026-03",     "2026-3-16",  "26-03-16",
        "2026/03/16", "2026-03-16 ", " 2026-03-16", "2026-03-1",  "2026-03-016",
        "20260316",   "2026-02-30",  "2026-+3-16",  "2026--3-16", "-026-03-16",
        "2026-03- 6", "2026-0x-16",  "1899-12-31",  "2201-01-01", "2026-03-16T00:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text).has_value());
  }
}

TEST_CASE("a month later is the same day number, or the first of the next month where there is none")
{
  struct Case {
    std::string from;
    int months;
    std::string to;
  };
  const Case cases[] = {
    {"2026-03-16", 0, "2026-03-16"},    {"2026-03-16", 1, "2026-04-16"},   {"2026-08-31", 6, "2027-03-01"},
    {"2027-08-31", 6, "2028-03-01"},    {"2027-08-29", 6, "2028-02-29"},   {"2026-08-30", 6, "2027-03-01"},
    {"2026-08-28", 6, "2027-02-28"},    {"2026-03-31", 1, "2026-05-01"},   {"2024-02-29", 12, "2025-03-01"},
    {"2024-02-29", 48, "2028-02-29"},   {"2026-12-31", 2, "2027-03-01"},   {"2026-11-30", 1, "2026-12-30"},
    {"2026-12-15", 1, "2027-01-15"},    {"2026-01-15", -1, "2025-12-15"},  {"2026-03-31", -1, "2026-03-01"},
    {"2024-02-29", -12, "2023-03-01"},  {"2026-07-31", -5, "2026-03-01"},  {"2026-05-31", -1, "2026-05-01"},
    {"1900-01-01", 3600, "2200-01-01"}, {"2200-12-31", -12, "2199-12-31"}, {"2026-03-16", -24, "2024-03-16"}};
  for (const auto& c : cases) {
    CAPTURE(c.from);
    CAPTURE(c.months);
    CHECK(to_string(on(c.from) + Months{c.months}) == c.to);
  }
}

TEST_CASE("no number of months ends before a shorter one does")
{
  for (auto date = on("2023-12-01"); date < on("2025-01-01"); date = date + Days{1}) {
    for (int months = 0; months < 30; ++months) {
      CHECK(date + Months{months} <= date + Months{months + 1});
      CHECK(date + Months{months} <= date + Days{1} + Months{months});
    }
  }
}

TEST_CASE("days are calendar days")
{
  CHECK(on("2026-03-16") + Days{14} == on("2026-03-30"));
  CHECK(on("2024-02-28") + Days{2} == on("2024-03-01"));
  CHECK(on("2026-01-01") - Days{1} == on("2025-12-31"));
  // Clocks changed in between; days do not notice.
  CHECK(on("2026-04-01") - on("2026-03-01") == Days{31});
  CHECK(on("2026-03-01") - on("2026-04-01") == Days{-31});
  CHECK(Date::from_serial(0) == on("1970-01-01"));
}

TEST_CASE("a date is written as ISO, and with its weekday for people")
{
  CHECK(to_string(on("1900-01-02")) == "1900-01-02");
  const char* week[] = {"Mon 2026-03-16", "Tue 2026-03-17", "Wed 2026-03-18", "Thu 2026-03-19",
                        "Fri 2026-03-20", "Sat 2026-03-21", "Sun 2026-03-22"};
  for (int i = 0; i < 7; ++i) {
    CHECK(with_weekday(on("2026-03-16") + Days{i}) == week[i]);
  }
  CHECK(with_weekday(on("1969-12-31")) == "Wed 1969-12-31");
}
