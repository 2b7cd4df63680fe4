#include "render/bare_date.hpp"

#include "render/phrases.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

namespace mneedle {
namespace {

[[noreturn]] void refuse_date(std::string message) { throw Error(Fault::usage, std::move(message)); }

Date bare_date(const NextArea& area, Date today)
{
  if (needs_more_than_a_date(area)) {
    refuse_date(fmt::format("no date alone clears {}: it is {}; --format text says why",
                            area.area ? word(*area.area) : "this", verdict_label(area.kind)));
  }
  return area.earliest.value_or(today);
}

} // namespace

bool needs_more_than_a_date(const NextArea& area) { return area.undated || (area.kind && !area.earliest); }

std::string date_of(const NextReport& report)
{
  if (report.areas.empty()) {
    refuse_date(
      "there is no date to print: nothing is recorded lately; name an area, e.g. --area face --depth 0.25");
  }
  if (report.areas.size() > 1) {
    refuse_date(fmt::format(
      "--format date prints one date, but there are {} areas; choose one with --area, e.g. --area {}",
      report.areas.size(), report.areas.front().area ? word(*report.areas.front().area) : "face"));
  }
  return to_string(bare_date(report.areas.front(), report.today)) + "\n";
}

} // namespace mneedle
