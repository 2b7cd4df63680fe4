#include "render/finding_page.hpp"
#include "render/month_grid.hpp"
#include "render/next_words.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"
#include "render/windows_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

// "[######........] day 3 of 7", up to the day when the rest is over.
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
  std::vector<std::string> parts{outlook_words(area, today), progress_words(area)};
  std::erase(parts, "");
  const auto tone = area.kind ? Tone::bad : Tone::good;
  return {area_name(area) + "  ", listed(parts), 2, {{verdict_label(area.kind), tone}}};
}

void add_area(const NextArea& area, Page& page)
{
  page.heading(area_name(area));
  page.add_text("  rest         ", rest_bar(area), 15);
  for (auto& fact : facts_of(area)) {
    page.add(fmt::format("  {:<13}", fact.name), std::move(fact.words), 15);
  }
  for (const auto& finding : area.findings) {
    add_finding(finding, page, Cite::yes);
  }
  add_windows(area.aftercare, area.check_ins, page);
}

} // namespace

Page page_of(const NextReport& report)
{
  if (report.areas.empty()) {
    return Page{{"", "nothing recorded lately", 0}};
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
    std::transform(report.areas.begin(), report.areas.end(), names.begin(), area_name);
    add_calendar(names, report.days, page);
  }
  page.gap().add("", dates_only, 0);
  page.add("", report.notice, 0).add("", rules_words(report.ruleset), 0);
  return page;
}

} // namespace mneedle
