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

// The weeks of the month of `first`; `days` are those that the plan covers.
void add_weeks(const Columns& columns, Date first, const std::vector<const PlanDay*>& days, Page& page)
{
  const auto width = columns.areas.size() + 3;
  std::vector<std::string> cells;
  cells.reserve(std::size(day_names));
  for (const auto name : day_names) {
    cells.push_back(fmt::format("{:<{}}", name, width));
  }
  page.add(joined(cells), "", 0);
  cells.assign(static_cast<std::size_t>(first.weekday()), std::string(width, ' '));
  for (auto date = first; date.month() == first.month(); date = date + Days{1}) {
    const auto found =
      std::find_if(days.begin(), days.end(), [&](const PlanDay* day) { return day->date == date; });
    cells.push_back(cell(columns, date, found == days.end() ? nullptr : *found));
    if (date.weekday() == 6 || (date + Days{1}).month() != first.month()) {
      page.add(joined(cells), "", 0);
      cells.clear();
    }
  }
}

bool marked(const Columns& columns, const std::vector<const PlanDay*>& days)
{
  return std::any_of(days.begin(), days.end(), [&](const PlanDay* day) {
    return columns.letters(*day).find_first_not_of('.') != std::string::npos;
  });
}

Date first_of_month(Date day) { return day - Days{day.day() - 1}; }

void add_months(const Columns& columns, Page& page)
{
  const auto& all = columns.days;
  for (auto day = all.begin(); day != all.end();) {
    const auto first = first_of_month(day->date);
    std::vector<const PlanDay*> days;
    for (; day != all.end() && first_of_month(day->date) == first; ++day) {
      days.push_back(&*day);
    }
    if (marked(columns, days)) {
      page.heading(fmt::format("{} {}: {}", month_names[static_cast<std::size_t>(first.month() - 1)],
                               first.year(), columns.names()));
      add_weeks(columns, first, days, page);
    }
  }
}

bool shows(const std::vector<PlanDay>& days, DayMark mark)
{
  return std::any_of(days.begin(), days.end(), [&](const PlanDay& day) {
    return std::find(day.marks.begin(), day.marks.end(), mark) != day.marks.end();
  });
}

} // namespace

void add_calendar(const std::vector<std::string>& names, const std::vector<PlanDay>& days, Page& page)
{
  for (std::size_t first = 0; first < names.size(); first += most_areas) {
    Columns columns{names, days, {}};
    for (auto i = first; i < std::min(first + most_areas, names.size()); ++i) {
      columns.areas.push_back(i);
    }
    add_months(columns, page);
  }
  const auto order = names.size() > 1 ? ", one letter for each area in the order of the heading" : "";
  const bool closed = shows(days, DayMark::closed) || shows(days, DayMark::closed_and_aftercare);
  page.gap().add(
    "",
    fmt::format("After the day{}: S session; R rest (not allowed yet) with aftercare windows open; r "
                "rest alone; a aftercare windows alone; {}{}. none of these.",
                order, shows(days, DayMark::first) ? "F first day allowed; " : "",
                closed
                  ? "x not allowed, as long as what blocks above holds; X the same with aftercare windows "
                    "open; "
                  : ""),
    0);
}

} // namespace mneedle
