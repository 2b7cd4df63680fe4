#include "render/finding_page.hpp"
#include "render/next_words.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"
#include "render/windows_page.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

Paragraph summary(const NextArea& area, Date today)
{
  std::vector<std::string> parts{outlook_words(area, today), progress_words(area)};
  std::erase(parts, "");
  const auto tone = area.kind ? Tone::bad : Tone::good;
  return {area_name(area) + "  ", listed(parts), 2, verdict_label(area.kind), tone};
}

void add_area(const NextArea& area, Page& page)
{
  page.heading(area_name(area));
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
    return Page{{"", "nothing recorded", 0}};
  }
  Page page{summary(report.areas.front(), report.today)};
  for (std::size_t i = 1; i < report.areas.size(); ++i) {
    page.add(summary(report.areas[i], report.today));
  }
  for (const auto& area : report.areas) {
    add_area(area, page);
  }
  page.gap().add("", dates_only, 0);
  page.add("", report.notice, 0).add("", rules_words(report.ruleset), 0);
  return page;
}

} // namespace mneedle
