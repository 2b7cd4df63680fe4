#include <mneedle/date_words.hpp>

#include "base/civil_words.hpp"
#include "base/whole_number.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace mneedle {

namespace {

// Nobody means a wait of over a century; and sums stay far from overflow.
constexpr int most_count = 36500;

std::string lower(std::string_view text)
{
  std::string result{text};
  for (auto& c : result) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

std::vector<std::string_view> split(std::string_view text)
{
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) {
      words.push_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// Splits "3d" and "10days" into number and unit; any other word stays whole.
std::vector<std::string_view> parted(const std::vector<std::string_view>& words)
{
  std::vector<std::string_view> parts;
  for (const auto word : words) {
    const auto unit = std::min(word.find_first_not_of("0123456789"), word.size());
    if (unit > 0 && unit < word.size() && word[unit] >= 'a' && word[unit] <= 'z') {
      parts.push_back(word.substr(0, unit));
      parts.push_back(word.substr(unit));
    } else {
      parts.push_back(word);
    }
  }
  return parts;
}

// `direction` is 1 for later and -1 for earlier.
std::optional<Date> moved(Date from, int direction, std::string_view number, std::string_view unit)
{
  const auto n = whole_number(number, most_count);
  if (!n) {
    return std::nullopt;
  }
  if (unit == "d" || unit == "day" || unit == "days") {
    return from + Days{direction * *n};
  }
  if (unit == "w" || unit == "week" || unit == "weeks") {
    return from + Days{direction * 7 * *n};
  }
  if (unit == "month" || unit == "months") {
    return from + Months{direction * *n};
  }
  if (unit == "y" || unit == "year" || unit == "years") {
    return from + Months{direction * 12 * *n};
  }
  return std::nullopt;
}

Date last_weekday(Date today, int weekday) { return today - Days{(today.weekday() - weekday + 6) % 7 + 1}; }

Date next_weekday(Date today, int weekday) { return today + Days{(weekday - today.weekday() + 6) % 7 + 1}; }

// On that very weekday it may mean today or a week ago; for something that happened, today is the longer wait.
Date bare_weekday(Date today, int weekday, DateSense sense)
{
  if (sense == DateSense::planned) {
    return next_weekday(today, weekday);
  }
  return sense == DateSense::past && today.weekday() == weekday ? today : last_weekday(today, weekday);
}

std::optional<Date> in_one_word(std::string_view word, Date today, DateSense sense)
{
  if (word == "today") {
    return today;
  }
  if (word == "yesterday") {
    return today - Days{1};
  }
  if (word == "tomorrow") {
    return today + Days{1};
  }
  const auto day = parse_weekday(word);
  return day ? std::optional{bare_weekday(today, *day, sense)} : std::nullopt;
}

std::optional<Date> in_words(const std::vector<std::string_view>& words, Date today, DateSense sense)
{
  if (words.size() == 1) {
    return in_one_word(words[0], today, sense);
  }
  if (words.size() == 2 && (words[0] == "last" || words[0] == "next")) {
    if (const auto day = parse_weekday(words[1])) {
      return words[0] == "last" ? last_weekday(today, *day) : next_weekday(today, *day);
    }
  }
  if (words.size() == 2) {
    return moved(today, sense == DateSense::planned ? 1 : -1, words[0], words[1]);
  }
  if (words.size() == 3 && words[2] == "ago") {
    return moved(today, -1, words[0], words[1]);
  }
  if (words.size() == 3 && words[0] == "in") {
    return moved(today, 1, words[1], words[2]);
  }
  return std::nullopt;
}

// The first and the last day that the words may mean.
using Span = std::pair<Date, Date>;

// The first and the last day of "2026-03" or "2026".
std::optional<Span> span_of(std::string_view text)
{
  const bool month = text.size() == 7 && text[4] == '-';
  if (!month && text.size() != 4) {
    return std::nullopt;
  }
  const auto first = parse_iso_date(std::string{text} + (month ? "-01" : "-01-01"));
  if (!first) {
    return std::nullopt;
  }
  return std::pair{*first, *first + Months{month ? 1 : 12} - Days{1}};
}

// Weeks begin on Sunday or on Monday, depending on who says it.
Span last_week(Date today)
{
  const bool sunday = today.weekday() == 6;
  return {today - Days{sunday ? 13 : today.weekday() + 8}, today - Days{sunday ? 1 : today.weekday() + 1}};
}

std::optional<Span> last_span(const std::vector<std::string_view>& words, Date today)
{
  if (words.size() != 2 || words[0] != "last") {
    return std::nullopt;
  }
  if (words[1] == "week") {
    return last_week(today);
  }
  const auto month = today - Days{today.day() - 1};
  if (words[1] == "month") {
    return Span{month + Months{-1}, month - Days{1}};
  }
  const auto year = month + Months{1 - month.month()};
  return words[1] == "year" ? std::optional{Span{year + Months{-12}, year - Days{1}}} : std::nullopt;
}

[[noreturn]] void refuse(std::string_view text, std::string_view reason)
{
  throw Error(Fault::usage, fmt::format("date \"{}\" {}", text, reason));
}

void check_side_of_today(std::string_view text, Date date, Date today, DateSense sense)
{
  if (sense == DateSense::planned && date < today) {
    refuse(text, fmt::format("is in the past; today is {}", to_string(today)));
  }
  if (sense != DateSense::planned && date > today) {
    refuse(text, fmt::format("is in the future; today is {}", to_string(today)));
  }
}

void check_range(std::string_view text, Date date)
{
  if (!make_date(date.year(), date.month(), date.day())) {
    refuse(text, "is outside 1900 to 2200");
  }
}

bool is_known_year(int year) { return year >= 1900 && year <= 2200; }

// "1899" and "1899-12"
void check_year(std::string_view text, std::string_view typed)
{
  const auto year = typed.size() == 4 || (typed.size() == 7 && typed[4] == '-')
                      ? whole_number(typed.substr(0, 4), 9999)
                      : std::nullopt;
  if (year && !is_known_year(*year)) {
    refuse(text, "is outside 1900 to 2200");
  }
}

ReadDate from_span(std::string_view text, Span span, Date today, DateSense sense)
{
  if (sense == DateSense::planned) {
    refuse(text, "is not a single day; write the day, such as 2026-03-16");
  }
  check_range(text, span.first);
  check_side_of_today(text, span.first, today, sense);
  return {sense == DateSense::since ? span.first : std::min(span.second, today), true, {}};
}

Date from_civil(std::string_view text, const Civil& civil, Date today, DateSense sense)
{
  if (civil.year && !is_known_year(*civil.year)) {
    refuse(text, "is outside 1900 to 2200");
  }
  const auto date =
    civil.year ? make_date(*civil.year, civil.month, civil.day) : nearest_year(civil, today, sense);
  if (!date) {
    refuse(text, "is not in the calendar");
  }
  return *date;
}

// On a Monday "monday" may mean today as well as a week from it.
std::string other_reading(const std::vector<std::string_view>& words, Date today, DateSense sense)
{
  if (words.size() != 1 || parse_weekday(words[0]) != today.weekday()) {
    return "";
  }
  return sense == DateSense::past ? fmt::format("last {}", words[0]) : "today";
}

bool looks_local(std::string_view text)
{
  const auto mark = text.find_first_of("/.-");
  return mark != std::string_view::npos && mark != 4 && mark != 0
         && text.find_first_not_of("0123456789/.-") == std::string_view::npos;
}

} // namespace

std::optional<int> parse_weekday(std::string_view text)
{
  const auto word = lower(text);
  constexpr std::string_view names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday"};
  for (int i = 0; i < 7; ++i) {
    const auto name = names[i];
    if (word == name || word == name.substr(0, 3)) {
      return i;
    }
  }
  return std::nullopt;
}

ReadDate read_date(std::string_view text, Date today, DateSense sense)
{
  const auto typed = lower(text);
  check_year(text, typed);
  const auto words = split(typed);
  auto span = span_of(typed);
  span = span ? span : last_span(words, today);
  if (span) {
    return from_span(text, *span, today, sense);
  }
  auto civil = year_first(typed);
  civil = civil ? civil : with_month_named(words);
  const auto date =
    civil ? std::optional{from_civil(text, *civil, today, sense)} : in_words(parted(words), today, sense);
  if (!date && looks_local(text)) {
    refuse(text, "can be read two ways; write year-month-day, such as 2026-03-16");
  }
  if (!date) {
    refuse(text, "is not a date; try 2026-03-16, \"3 Dec\", \"3 days ago\", 3d, \"last friday\" or 2026-03");
  }
  check_range(text, *date);
  check_side_of_today(text, *date, today, sense);
  return {*date, false, other_reading(words, today, sense)};
}

bool is_date_phrase(std::string_view text)
{
  const auto today = *make_date(2000, 1, 1);
  const auto typed = lower(text);
  const auto words = split(typed);
  const bool number = typed.find_first_not_of("0123456789") == std::string::npos;
  return !number
         && ((looks_local(typed) && typed.find('/') != std::string::npos) || span_of(typed)
             || last_span(words, today) || year_first(typed) || with_month_named(words)
             || in_words(parted(words), today, DateSense::planned));
}

} // namespace mneedle
