#include "support/history_samples.hpp"
#include "support/refusal.hpp"

#include <mneedle/date_words.hpp>

#include <fmt/format.h>

using namespace mneedle;

namespace {

const auto today = on("2026-03-16"); // a Monday

struct Phrase {
  std::string text;
  std::string date;
};

std::string said_about(std::string_view text, DateSense sense)
{
  return refusal([&] { read_date(text, today, sense); });
}

std::string no_date(std::string_view text)
{
  return fmt::format(
    "date \"{}\" is not a date; try 2026-03-16, \"3 Dec\", \"3 days ago\", 3d, \"last friday\" or 2026-03",
    text);
}

} // namespace

TEST_CASE("what happened is dated in words, up to today")
{
  const Phrase cases[] = {
    {"2026-03-16", "2026-03-16"},   {"today", "2026-03-16"},          {"yesterday", "2026-03-15"},
    {"3 days ago", "2026-03-13"},   {"1 day ago", "2026-03-15"},      {"0 days ago", "2026-03-16"},
    {"in 0 days", "2026-03-16"},    {"2 weeks ago", "2026-03-02"},    {"1 week ago", "2026-03-09"},
    {"5 months ago", "2025-10-16"}, {"1 month ago", "2026-02-16"},    {"2 years ago", "2024-03-16"},
    {"1 year ago", "2025-03-16"},   {"010 days ago", "2026-03-06"},   {"tuesday", "2026-03-10"},
    {"wednesday", "2026-03-11"},    {"thursday", "2026-03-12"},       {"friday", "2026-03-13"},
    {"saturday", "2026-03-14"},     {"sunday", "2026-03-15"},         {"fri", "2026-03-13"},
    {"last friday", "2026-03-13"},  {"last fri", "2026-03-13"},       {"Last FRIDAY", "2026-03-13"},
    {"TODAY", "2026-03-16"},        {"3  Days   Ago", "2026-03-13"},  {" yesterday ", "2026-03-15"},
    {"3d", "2026-03-13"},           {"3d ago", "2026-03-13"},         {"1w", "2026-03-09"},
    {"2w ago", "2026-03-02"},       {"3 d ago", "2026-03-13"},        {"3days ago", "2026-03-13"},
    {"3 days", "2026-03-13"},       {"2 weeks", "2026-03-02"},        {"1y", "2025-03-16"},
    {"3 Dec", "2025-12-03"},        {"Dec 3", "2025-12-03"},          {"3 december 2025", "2025-12-03"},
    {"Dec 3, 2025", "2025-12-03"},  {"16 mar", "2026-03-16"},         {"17 mar", "2025-03-17"},
    {"29 feb", "2024-02-29"},       {"2026-3-1", "2026-03-01"},       {"2026/03/16", "2026-03-16"},
    {"2026.3.16", "2026-03-16"},    {"36500 days ago", "1926-04-10"}, {"1900-01-01", "1900-01-01"},
    {"126 years ago", "1900-03-16"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    for (const auto sense : {DateSense::past, DateSense::since}) {
      const auto read = read_date(c.text, today, sense);
      CHECK(to_string(read.date) == c.date);
      CHECK_FALSE(read.imprecise);
    }
  }
}

TEST_CASE("a plan is dated in words, from today on")
{
  const Phrase cases[] = {
    {"2026-03-16", "2026-03-16"}, {"today", "2026-03-16"},        {"tomorrow", "2026-03-17"},
    {"in 2 weeks", "2026-03-30"}, {"in 1 day", "2026-03-17"},     {"in 5 months", "2026-08-16"},
    {"in 1 year", "2027-03-16"},  {"0 days ago", "2026-03-16"},   {"tuesday", "2026-03-17"},
    {"sunday", "2026-03-22"},     {"next friday", "2026-03-20"},  {"NEXT Fri", "2026-03-20"},
    {"2200-12-31", "2200-12-31"}, {"in 174 years", "2200-03-16"}, {"3d", "2026-03-19"},
    {"in 3d", "2026-03-19"},      {"1w", "2026-03-23"},           {"2 weeks", "2026-03-30"},
    {"3 Dec", "2026-12-03"},      {"Mar 16", "2026-03-16"},       {"15 March", "2027-03-15"},
    {"29 feb", "2028-02-29"},     {"2026-12-3", "2026-12-03"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto read = read_date(c.text, today, DateSense::planned);
    CHECK(to_string(read.date) == c.date);
    CHECK_FALSE(read.imprecise);
  }
}

TEST_CASE("a weekday on that same weekday is a week away")
{
  CHECK(read_date("monday", today, DateSense::past).date == today);
  CHECK(read_date("last monday", today, DateSense::past).date == today - Days{7});
  CHECK(read_date("monday", today, DateSense::since).date == today - Days{7});
  CHECK(read_date("monday", today, DateSense::planned).date == today + Days{7});
  CHECK(read_date("next monday", today, DateSense::planned).date == today + Days{7});
}

TEST_CASE("a weekday that may mean two days says how to write the other one")
{
  CHECK(read_date("monday", today, DateSense::planned).other == "today");
  CHECK(read_date("mon", today, DateSense::past).other == "last mon");
  CHECK(read_date("monday", today, DateSense::since).other == "today");
  CHECK(read_date("tuesday", today, DateSense::planned).other.empty());
  CHECK(read_date("next monday", today, DateSense::planned).other.empty());
}

TEST_CASE("last week ends the later, and begins the earlier, of a week from Sunday and one from Monday")
{
  const auto read = [](std::string_view text, const char* day, DateSense sense) {
    const auto result = read_date(text, on(day), sense);
    CHECK(result.imprecise);
    return to_string(result.date);
  };
  CHECK(read("last week", "2026-03-16", DateSense::past) == "2026-03-15"); // a Monday
  CHECK(read("last week", "2026-03-16", DateSense::since) == "2026-03-08");
  CHECK(read("last week", "2026-03-21", DateSense::past) == "2026-03-15"); // a Saturday
  CHECK(read("last week", "2026-03-22", DateSense::past) == "2026-03-21"); // a Sunday
  CHECK(read("last week", "2026-03-22", DateSense::since) == "2026-03-09");
  CHECK(read("last month", "2026-03-31", DateSense::past) == "2026-02-28");
  CHECK(read("last month", "2026-01-05", DateSense::since) == "2025-12-01");
  CHECK(read("last year", "2026-03-31", DateSense::past) == "2025-12-31");
  CHECK(read("last year", "2026-03-31", DateSense::since) == "2025-01-01");
}

TEST_CASE("words have the form of a date, or not")
{
  for (const std::string text :
       {"today", "3d", "3 days ago", "3 Dec", "last week", "friday", "2026-03", "03/04/2026"}) {
    CAPTURE(text);
    CHECK(is_date_phrase(text));
  }
  for (const std::string text : {"", "3", "2026", "0.25", "face", "dec", "3 face", "never"}) {
    CAPTURE(text);
    CHECK_FALSE(is_date_phrase(text));
  }
}

TEST_CASE("a day that no calendar has, or ours does not reach, says so")
{
  for (const std::string text :
       {"2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "30 feb", "2025-2-29"}) {
    CHECK(said_about(text, DateSense::past) == fmt::format("date \"{}\" is not in the calendar", text));
  }
  for (const std::string text :
       {"0000", "1899", "1899-12", "2201", "1899-12-31", "2201-01-01", "9999-12-31", "3 Dec 1850"}) {
    CHECK(said_about(text, DateSense::planned) == fmt::format("date \"{}\" is outside 1900 to 2200", text));
  }
}

TEST_CASE("months in words roll forward where the day does not exist")
{
  const auto read = [](const char* text, const char* day, DateSense sense) {
    return to_string(read_date(text, on(day), sense).date);
  };
  CHECK(read("5 months ago", "2026-07-31", DateSense::past) == "2026-03-01");
  CHECK(read("1 month ago", "2026-03-31", DateSense::past) == "2026-03-01");
  CHECK(read("1 year ago", "2024-02-29", DateSense::past) == "2023-03-01");
  CHECK(read("in 6 months", "2026-08-31", DateSense::planned) == "2027-03-01");
}

TEST_CASE("a vague date is read the way that makes the wait longer")
{
  struct Case {
    std::string text;
    DateSense sense;
    std::string date;
  };
  const Case cases[] = {
    {"2026-03", DateSense::past, "2026-03-16"},  {"2026", DateSense::past, "2026-03-16"},
    {"2026-02", DateSense::past, "2026-02-28"},  {"2024-02", DateSense::past, "2024-02-29"},
    {"2025-12", DateSense::past, "2025-12-31"},  {"2025", DateSense::past, "2025-12-31"},
    {"1900", DateSense::past, "1900-12-31"},     {"1900-01", DateSense::past, "1900-01-31"},
    {"2026-03", DateSense::since, "2026-03-01"}, {"2026", DateSense::since, "2026-01-01"},
    {"2025-12", DateSense::since, "2025-12-01"}, {"1900", DateSense::since, "1900-01-01"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto read = read_date(c.text, today, c.sense);
    CHECK(to_string(read.date) == c.date);
    CHECK(read.imprecise);
  }
}

TEST_CASE("a plan needs a single day")
{
  for (const std::string text : {"2026-03", "2026", "2027", "2200", "1900-01"}) {
    CHECK(said_about(text, DateSense::planned)
          == fmt::format("date \"{}\" is not a single day; write the day, such as 2026-03-16", text));
  }
}

TEST_CASE("a date on the wrong side of today is refused")
{
  for (const std::string text :
       {"2026-03-17", "tomorrow", "in 2 weeks", "next friday", "2026-04", "2027", "2200-12-31"}) {
    for (const auto sense : {DateSense::past, DateSense::since}) {
      CHECK(said_about(text, sense)
            == fmt::format("date \"{}\" is in the future; today is 2026-03-16", text));
    }
  }
  for (const std::string text : {"2026-03-15", "yesterday", "3 days ago", "last friday", "1900-01-01"}) {
    CHECK(said_about(text, DateSense::planned)
          == fmt::format("date \"{}\" is in the past; today is 2026-03-16", text));
  }
}

TEST_CASE("a date that another country reads as another day is refused")
{
  for (const std::string text : {"03/04/2026", "3.4.2026", "3/4/26", "16-03-2026", "03.04"}) {
    CHECK(said_about(text, DateSense::past)
          == fmt::format("date \"{}\" can be read two ways; write year-month-day, such as 2026-03-16", text));
  }
}

TEST_CASE("words that lead out of the calendar say so")
{
  for (const std::string text : {"36500 weeks ago", "36500 months ago", "36500 years ago", "in 36500 years",
                                 "in 36500 weeks", "127 years ago", "in 175 years"}) {
    for (const auto sense : {DateSense::past, DateSense::since, DateSense::planned}) {
      CHECK(said_about(text, sense) == fmt::format("date \"{}\" is outside 1900 to 2200", text));
    }
  }
}

TEST_CASE("anything else is not a date")
{
  for (const std::string text : {"",
                                 " ",
                                 "never",
                                 "soon",
                                 "2026-13",
                                 "2026-00",
                                 "20260316",
                                 "2026-03-16T10:00:00",
                                 "+2026",
                                 "-026",
                                 "202",
                                 "20260",
                                 "99999999999 days ago",
                                 "36501 days ago",
                                 "-3 days ago",
                                 "-0 days ago",
                                 "+3 days ago",
                                 "3.5 days ago",
                                 "three days ago",
                                 "days ago",
                                 "ago",
                                 "in weeks",
                                 "in 2",
                                 "3 fortnights ago",
                                 "0x3 days ago",
                                 "3\tdays ago",
                                 "last",
                                 "next",
                                 "next week",
                                 "last 2026-03-13",
                                 "mond",
                                 "m",
                                 "montag",
                                 "today today",
                                 "last last friday",
                                 "tod\xc3\xa4y",
                                 "2026-03-16 ",
                                 " 2026-03-16",
                                 "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6"}) {
    for (const auto sense : {DateSense::past, DateSense::since, DateSense::planned}) {
      CHECK(said_about(text, sense) == no_date(text));
    }
  }
}

TEST_CASE("a day of the week is a word of its own, long or short")
{
  CHECK(parse_weekday("mon") == 0);
  CHECK(parse_weekday("Sunday") == 6);
  CHECK(parse_weekday("SAT") == 5);
  CHECK_FALSE(parse_weekday("satur"));
  CHECK_FALSE(parse_weekday(""));
  CHECK_FALSE(parse_weekday("today"));
}
