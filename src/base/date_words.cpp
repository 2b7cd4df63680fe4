#include <mneedle/date_words.hpp>

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

// `direction` is 1 for later and -1 for earlier.
std::optional<Date> moved(Date from, int direction, std::string_view number, std::string_view unit)
{
  const auto n = whole_number(number, most_count);
  if (!n) {
    return std::nullopt;
  }
  if (unit == "day" || unit == "days") {
    return from + Days{direction * *n};
  }
  if (unit == "week" || unit == "weeks") {
    return from + Days{direction * 7 * *n};
  }
  if (unit == "month" || unit == "months") {
    return from + Months{direction * *n};
  }
  if (unit == "year" || unit == "years") {
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

std::optional<Date> in_words(const std::vector<std::string_view>& words, Date today, DateSense sense)
{
  if (words.size() == 1) {
    if (words[0] == "today") {
      return today;
    }
    if (words[0] == "yesterday") {
      return today - Days{1};
    }
    if (words[0] == "tomorrow") {
      return today + Days{1};
    }
    if (const auto day = parse_weekday(words[0])) {
      return bare_weekday(today, *day, sense);
    }
  }
  if (words.size() == 2 && (words[0] == "last" || words[0] == "next")) {
    if (const auto day = parse_weekday(words[1])) {
      return words[0] == "last" ? last_weekday(today, *day) : next_weekday(today, *day);
    }
  }
  if (words.size() == 3 && words[2] == "ago") {
    return moved(today, -1, words[0], words[1]);
  }
  if (words.size() == 3 && words[0] == "in") {
    return moved(today, 1, words[1], words[2]);
  }
  return std::nullopt;
}

// The first and the last day of "2026-03" or "2026".
std::optional<std::pair<Date, Date>> span_of(std::string_view text)
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

[[noreturn]] void refuse(std::string_view text, std::string_view reason)
{
  throw Error(Fault::usage, fmt::format("date \"{}\" {}", text, reason));
}

void check_side_of_today(std::string_view text, Date date, Date today, DateSense sense)
{
  if (sense == DateSense::planned && date < today) {
    refuse(text, fmt::format("is before today, {}; a plan is for today or later", to_string(today)));
  }
  if (sense != DateSense::planned && date > today) {
    refuse(text, fmt::format("is after today, {}; a fact has already happened", to_string(today)));
  }
}

ReadDate from_span(std::string_view text, std::pair<Date, Date> span, Date today, DateSense sense)
{
  if (sense == DateSense::planned) {
    refuse(text, "is no single day; write the day, such as 2026-03-16");
  }
  check_side_of_today(text, span.first, today, sense);
  return {sense == DateSense::since ? span.first : std::min(span.second, today), true};
}

bool looks_local(std::string_view text)
{
  return text.find_first_of("/.") != std::string_view::npos
         && text.find_first_not_of("0123456789/.") == std::string_view::npos;
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
  const auto words = lower(text);
  if (const auto span = span_of(words)) {
    return from_span(text, *span, today, sense);
  }
  auto date = parse_iso_date(words);
  if (!date) {
    date = in_words(split(words), today, sense);
  }
  if (!date && looks_local(text)) {
    refuse(text, "can be read two ways; write year-month-day, such as 2026-03-16");
  }
  if (date && !make_date(date->year(), date->month(), date->day())) {
    refuse(text, "is outside 1900 to 2200");
  }
  if (!date) {
    refuse(text, "is not a date; write 2026-03-16, \"3 days ago\", \"last friday\" or 2026-03");
  }
  check_side_of_today(text, *date, today, sense);
  return {*date, false};
}

} // namespace mneedle
