#include <mneedle/date.hpp>

#include "base/whole_number.hpp"

#include <fmt/format.h>

#include <chrono>

namespace mneedle {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2200;
constexpr std::string_view weekday_names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::chrono::year_month_day civil(Date date)
{
  return std::chrono::sys_days{std::chrono::days{date.serial()}};
}

Date from_civil(std::chrono::year_month_day day)
{
  return Date::from_serial(static_cast<int>(std::chrono::sys_days{day}.time_since_epoch().count()));
}

} // namespace

int Date::year() const { return static_cast<int>(civil(*this).year()); }

int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(*this).month())); }

int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(*this).day())); }

int Date::weekday() const
{
  const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{serial_}}};
  return static_cast<int>(weekday.iso_encoding()) - 1;
}

Date operator+(Date date, Months months)
{
  const auto moved = civil(date) + std::chrono::months{months.count()};
  if (moved.ok()) {
    return from_civil(moved);
  }
  return from_civil(moved.year() / moved.month() / std::chrono::last) + Days{1};
}

std::optional<Date> make_date(int year, int month, int day)
{
  // The calendar's types wrap, so the ranges come first.
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const auto civil = std::chrono::year{year} / month / day;
  return civil.ok() ? std::optional{from_civil(civil)} : std::nullopt;
}

std::optional<Date> parse_iso_date(std::string_view text)
{
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = whole_number(text.substr(0, 4), last_year);
  const auto month = whole_number(text.substr(5, 2), 12);
  const auto day = whole_number(text.substr(8, 2), 31);
  return year && month && day ? make_date(*year, *month, *day) : std::nullopt;
}

std::string to_string(Date date)
{
  return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

std::string with_weekday(Date date)
{
  return fmt::format("{} {}", weekday_names[date.weekday()], to_string(date));
}

std::string day_words(Date date, Date today)
{
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  // Nearer than half a year no other year can be meant.
  constexpr Days near{183};
  const bool is_near = date - today < near && today - date < near;
  return fmt::format("{} {} {}{}", weekday_names[date.weekday()], date.day(), months[date.month() - 1],
                     is_near ? "" : fmt::format(" {}", date.year()));
}

} // namespace mneedle
