#include "base/civil_words.hpp"

#include "base/whole_number.hpp"

namespace mneedle {

namespace {

// 1 to 12 for "dec", "sept" and "december".
std::optional<int> month_named(std::string_view word)
{
  constexpr std::string_view names[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
  constexpr std::size_t shortest = 3;
  for (int i = 0; i < 12; ++i) {
    if (word.size() >= shortest && names[i].starts_with(word)) {
      return i + 1;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<Civil> year_first(std::string_view text)
{
  const auto mark = text.find_first_of("-/.");
  if (mark != 4) {
    return std::nullopt;
  }
  const auto second = text.find(text[mark], mark + 1);
  if (second == std::string_view::npos) {
    return std::nullopt;
  }
  const auto month = text.substr(mark + 1, second - mark - 1);
  const auto day = text.substr(second + 1);
  const auto y = whole_number(text.substr(0, mark), 9999);
  const auto m = month.size() > 2 ? std::nullopt : whole_number(month, 99);
  const auto d = day.size() > 2 ? std::nullopt : whole_number(day, 99);
  return y && m && d ? std::optional{Civil{*y, *m, *d}} : std::nullopt;
}

std::optional<Civil> with_month_named(std::vector<std::string_view> words)
{
  if (words.size() != 2 && words.size() != 3) {
    return std::nullopt;
  }
  if (words[1].ends_with(',')) {
    words[1].remove_suffix(1);
  }
  const bool month_first = month_named(words[0]).has_value();
  const auto month = month_named(words[month_first ? 0 : 1]);
  const auto text = words[month_first ? 1 : 0];
  const auto day = text.size() > 2 ? std::nullopt : whole_number(text, 99);
  const auto year = words.size() == 3 && words[2].size() == 4 ? whole_number(words[2], 9999) : std::nullopt;
  if (!month || !day || (words.size() == 3 && !year)) {
    return std::nullopt;
  }
  return Civil{year, *month, *day};
}

std::optional<Date> nearest_year(const Civil& civil, Date today, DateSense sense)
{
  constexpr int most_years = 8; // between two 29ths of February
  const bool planned = sense == DateSense::planned;
  for (int i = 0; i <= most_years; ++i) {
    const auto date = make_date(today.year() + (planned ? i : -i), civil.month, civil.day);
    if (date && (planned ? *date >= today : *date <= today)) {
      return date;
    }
  }
  return std::nullopt;
}

} // namespace mneedle
