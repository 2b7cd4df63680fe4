#include "render/month_grid.hpp"

#include "render/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mneedle {
namespace {

constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> day_names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

constexpr std::size_t most_areas = 7; // of a cell in a week of 80 columns

// Of a week with so many letters a day.
constexpr int columns_for(std::size_t areas) { return static_cast<int>(7 * areas) + 29; }

char letter(DayMark mark)
{
  switch (mark) {
  case DayMark::none:
    return '.';
  case DayMark::session:
    return 'S';
  case DayMark::rest:
    return 'r';
  case DayMark::rest_and_aftercare:
    return 'R';
  case DayMark::aftercare:
    return 'a';
  case DayMark::first:
    return 'F';
  case DayMark::closed:
    return 'x';
  case DayMark::closed_and_aftercare:
    return 'X';
  }
  return '.';
}

// Some of the areas, which share a calendar.
struct Columns {
  const std::vector<std::string>& all_names;
  const std::vector<PlanDay>& days;
  std::vector<std::size_t> areas;

  std::string letters(const PlanDay& day) const
  {
    std::string text;
    for (const auto area : areas) {
      text += letter(day.marks[area]);
    }
    return text;
  }

  std::string names() const
  {
    std::vector<std::string> names;
    for (const auto area : areas) {
      names.push_back(all_names[area]);
    }
    return listed(names);
  }
};

std::string cell(const Columns& columns, Date date, const PlanDay* day)
{
  return fmt::format("{:>2} {:<{}}", date.day(), day == nullptr ? "" : columns.letters(*day),
                     columns.areas.size());
}

std::string joined(const std::vector<std::string>& cells)
{
  auto line = "  " + listed(cells, " ");
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

// A month as lines, and which days of it stand out.
struct Weeks {
  std::string lines;
  std::vector<TonedWord> toned;
};

std::string day_heads(std::size_t width)
{
  std::vector<std::string> cells;
  cells.reserve(std::size(day_names));
  for (const auto name : day_names) {
    cells.push_back(fmt::format("{:<{}}", name, width));
  }
  return joined(cells);
}

Tone tone_of_day(const Columns& columns, const PlanDay& day, Date today)
{
  const bool session = columns.letters(day).find(letter(DayMark::session)) != std::string::npos;
  return day.date == today ? Tone::reverse : session ? Tone::strong : Tone::plain;
}

// The weeks of the month of `first`; `days` are those that the plan covers.
Weeks weeks_of(const Columns& columns, Date first, const std::vector<const PlanDay*>& days, Date today)
{
  const auto width = columns.areas.size() + 3;
  Weeks weeks{day_heads(width), {}};
  std::vector<std::string> cells(static_cast<std::size_t>(first.weekday()), std::string(width, ' '));
  for (auto date = first; date.month() == first.month(); date = date + Days{1}) {
    const auto found =
      std::find_if(days.begin(), days.end(), [&](const PlanDay* day) { return day->date == date; });
    cells.push_back(cell(columns, date, found == days.end() ? nullptr : *found));
    if (found != days.end() && tone_of_day(columns, **found, today) != Tone::plain) {
      weeks.toned.push_back({cells.back(), tone_of_day(columns, **found, today)});
    }
    if (date.weekday() == 6 || (date + Days{1}).month() != first.month()) {
      weeks.lines.append("\n").append(joined(cells));
      cells.clear();
    }
  }
  return weeks;
}

bool marked(const Columns& columns, const std::vector<const PlanDay*>& days)
{
  return std::any_of(days.begin(), days.end(), [&](const PlanDay* day) {
    return columns.letters(*day).find_first_not_of('.') != std::string::npos;
  });
}

Date first_of_month(Date day) { return day - Days{day.day() - 1}; }

void add_months(const Columns& columns, Date today, Document& page)
{
  const auto& all = columns.days;
  for (auto day = all.begin(); day != all.end();) {
    const auto first = first_of_month(day->date);
    std::vector<const PlanDay*> days;
    for (; day != all.end() && first_of_month(day->date) == first; ++day) {
      days.push_back(&*day);
    }
    if (marked(columns, days)) {
      page.gap().heading(fmt::format("{} {}: {}", month_names[static_cast<std::size_t>(first.month() - 1)],
                                     first.year(), columns.names()));
      auto [lines, toned] = weeks_of(columns, first, days, today);
      page.drawing(std::move(lines), std::move(toned));
    }
  }
}

bool shows(const std::vector<PlanDay>& days, DayMark mark)
{
  return std::any_of(days.begin(), days.end(), [&](const PlanDay& day) {
    return std::find(day.marks.begin(), day.marks.end(), mark) != day.marks.end();
  });
}

// Those of the letters that the calendar has.
std::string legend_of(const std::vector<PlanDay>& days)
{
  constexpr std::pair<DayMark, std::string_view> meanings[] = {
    {DayMark::session, "session"}, {DayMark::rest_and_aftercare, "rest + aftercare"},
    {DayMark::rest, "rest"},       {DayMark::aftercare, "aftercare"},
    {DayMark::first, "first day"}, {DayMark::closed_and_aftercare, "blocked + aftercare"},
    {DayMark::closed, "blocked"},  {DayMark::none, "nothing"}};
  std::vector<std::string> parts;
  for (const auto& [mark, meaning] : meanings) {
    if (shows(days, mark)) {
      parts.push_back(fmt::format("{} {}", letter(mark), meaning));
    }
  }
  return listed(parts);
}

void add_grids(const std::vector<std::string>& names, const std::vector<PlanDay>& days, Date today,
               std::size_t in_one, Document& page)
{
  for (std::size_t first = 0; first < names.size(); first += in_one) {
    Columns columns{names, days, {}};
    for (auto i = first; i < std::min(first + in_one, names.size()); ++i) {
      columns.areas.push_back(i);
    }
    add_months(columns, today, page);
  }
}

} // namespace

void add_calendar(const std::vector<std::string>& names, const std::vector<PlanDay>& days, Date today,
                  Document& page)
{
  if (names.empty()) {
    return;
  }
  const auto together = std::min(most_areas, names.size());
  const auto needed = together == 1 ? 0 : columns_for(together);
  page.columns(needed);
  add_grids(names, days, today, together, page);
  if (together > 1) {
    page.columns(0, needed);
    add_grids(names, days, today, 1, page);
  }
  page.columns(0).gap().sentence(legend_of(days));
  if (together > 1) {
    page.columns(needed).sentence("One letter an area, in the order of the heading.").columns(0);
  }
}

} // namespace mneedle
