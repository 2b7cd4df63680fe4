#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mneedle {

// A number of calendar days, of any sign. Its own type, so that days, months and
// micrometres cannot stand in for one another.
class Days {
public:
  explicit constexpr Days(int count) : count_{count} {}

  constexpr int count() const { return count_; }

  friend constexpr auto operator<=>(Days, Days) = default;
  friend constexpr Days operator+(Days a, Days b) { return Days{a.count_ + b.count_}; }

private:
  int count_;
};

// A number of calendar months, of any sign.
class Months {
public:
  explicit constexpr Months(int count) : count_{count} {}

  constexpr int count() const { return count_; }

  friend constexpr auto operator<=>(Months, Months) = default;

private:
  int count_;
};

// A civil date, proleptic Gregorian, without instant or zone: no clock change
// can move it. Those that the library makes of what it reads lie in 1900 to 2200;
// sums may lie outside, and nothing checks them.
class Date {
public:
  // Days since 1970-01-01.
  static constexpr Date from_serial(int serial) { return Date{serial}; }

  constexpr int serial() const { return serial_; }
  int year() const;
  int month() const; // 1 to 12
  int day() const;   // 1 to 31
  // 0 is Monday, 6 is Sunday.
  int weekday() const;

  friend constexpr auto operator<=>(Date, Date) = default;
  friend constexpr Date operator+(Date date, Days days) { return Date{date.serial_ + days.count()}; }
  friend constexpr Date operator-(Date date, Days days) { return Date{date.serial_ - days.count()}; }
  friend constexpr Days operator-(Date a, Date b) { return Days{a.serial_ - b.serial_}; }

private:
  explicit constexpr Date(int serial) : serial_{serial} {}

  int serial_;
};

// The same day number so many months later. A day that the month does not
// have rolls forward to the first of the next month, so that no wait gets
// shorter by it: 31 August + 6 months is 1 March.
Date operator+(Date date, Months months);

// Nothing for a day that the calendar does not have, or outside 1900 to 2200.
std::optional<Date> make_date(int year, int month, int day);

// Reads "2026-03-16" and nothing else; nothing also where make_date gives nothing.
std::optional<Date> parse_iso_date(std::string_view text);

// "2026-03-16".
std::string to_string(Date date);

// "Mon 2026-03-16", for people; English whatever the locale.
std::string with_weekday(Date date);

// "Fri 11 Dec", with the year if it is half a year or more from `today`.
std::string day_words(Date date, Date today);

} // namespace mneedle
