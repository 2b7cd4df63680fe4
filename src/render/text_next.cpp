#include "render/finding_page.hpp"
#include "render/month_grid.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"
#include "render/windows_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

std::string name_of(const NextArea& area)
{
  return area.area ? std::string{word(*area.area)} : "area not known";
}

// "GO since Fri 2026-03-13", "NO-GO (wait) until Thu 2026-03-19 (in 3 days)". Where waiting is not enough the date
// is but the earliest.
std::string verdict_words(const NextArea& area, Date today)
{
  const auto label = verdict_label(area.kind);
  if (!area.earliest) {
    return label;
  }
  const auto day = with_weekday(*area.earliest);
  if (*area.earliest <= today) {
    return area.kind ? label : fmt::format("{} since {}", label, day);
  }
  const auto* until = area.kind == Severity::wait ? "until" : "earliest";
  return fmt::format("{} {} {} (in {})", label, until, day, counted((*area.earliest - today).count(), "day"));
}

// "day 3 of 7" while that rest is still running; afterwards it is no longer what decides.
std::string progress_words(const NextArea& area)
{
  if (!area.rest) {
    return "";
  }
  const auto& [since, day, minimum, recommended] = *area.rest;
  const auto goal = day < minimum || area.kind ? minimum : recommended;
  return day < goal ? fmt::format("day {} of {}", day.count(), goal.count()) : "";
}

// "day 3 of 7  [######........]", up to the day when the rest is over.
std::string rest_bar(const NextArea& area)
{
  if (!area.rest || area.rest->minimum <= Days{0} || progress_words(area).empty()) {
    return "";
  }
  constexpr int cells = 28;
  const auto [since, day, minimum, recommended] = *area.rest;
  const auto goal = day < minimum || area.kind ? minimum : recommended;
  const auto full = static_cast<std::size_t>(cells * day.count() / goal.count());
  return fmt::format("[{:.<{}}] {}", std::string(full, '#'), cells, progress_words(area));
}

Paragraph summary(const NextArea& area, Date today)
{
  std::vector<std::string> parts{verdict_words(area, today), progress_words(area)};
  std::erase(parts, "");
  const auto tone = area.kind ? Tone::bad : Tone::good;
  return {name_of(area) + "  ", listed(parts), 2, {{verdict_label(area.kind), tone}}};
}

void add_area(const NextArea& area, Page& page)
{
  page.heading(name_of(area));
  const auto fact = [&](std::string_view name, std::string words) {
    page.add_text(fmt::format("  {:<13}", name), std::move(words), 15);
  };
  fact("rest", rest_bar(area));
  fact("recommended", area.recommended ? "from " + with_weekday(*area.recommended) : "");
  fact("last", area.last ? session_words(*area.last) : "nothing recorded");
  fact("needle", area.depth ? in_millimetres(*area.depth) : "not known");
  fact("skin", area.sensitivity_effective ? std::string{word(*area.sensitivity_effective)} : "not known");
  fact("assumed", listed(area.assumed, "; "));
  for (const auto& finding : area.findings) {
    add_finding(finding, page, Cite::yes);
  }
  add_windows(area.aftercare, area.check_ins, page);
}

} // namespace

Page page_of(const NextReport& report)
{
  if (report.areas.empty()) {
    return Page{{"", "nothing recorded", 0}};
  }
  Page page{summary(report.areas.front(), report.today)};
  for (std::size_t i = 1; i < report.areas.size(); ++i) {
    page.add(summary(report.areas[i], report.today));
  }
  for (const auto& area : report.areas) {
    add_area(area, page);
  }
  if (!report.days.empty()) {
    std::vector<std::string> names(report.areas.size());
    std::transform(report.areas.begin(), report.areas.end(), names.begin(), name_of);
    add_calendar(names, report.days, page);
  }
  page.gap().add(
    "", "These are dates only: on the day, `mneedle check` also asks about skin, health and steps.", 0);
  page.add("", report.notice, 0);
  return page;
}

} // namespace mneedle
