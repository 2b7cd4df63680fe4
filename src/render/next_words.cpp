#include "render/next_words.hpp"

#include <fmt/format.h>

namespace mneedle {

std::string_view status_word(const NextArea& area)
{
  if (!area.kind) {
    return "READY";
  }
  const bool asks = area.undated || *area.kind == Severity::fix || *area.kind == Severity::open;
  return *area.kind == Severity::stop ? "STOP" : asks ? "ASK" : "WAIT";
}

std::string earliest_words(const NextArea& area, Date today)
{
  if (!area.earliest || area.kind == Severity::stop) {
    return "";
  }
  const auto day = day_words(*area.earliest, today);
  return *area.earliest > today ? day : area.kind ? "" : "since " + day;
}

std::string better_words(const NextArea& area, Date today)
{
  const bool later = area.recommended && area.earliest && *area.recommended > *area.earliest;
  return later && *area.recommended > today ? day_words(*area.recommended, today) : "";
}

std::string outlook_words(const NextArea& area, Date today)
{
  const auto earliest = earliest_words(area, today);
  if (!area.undated && !earliest.empty()) {
    const auto better = better_words(area, today);
    return fmt::format("{}{}{}{}", area.kind ? "" : "READY ", earliest, better.empty() ? "" : ", better ",
                       better);
  }
  return area.findings.empty() ? std::string{status_word(area)}
                               : fmt::format("{}: {}", status_word(area), area.findings.front().brief);
}

} // namespace mneedle
