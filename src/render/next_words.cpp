#include "render/next_words.hpp"

#include <fmt/format.h>

namespace mneedle {

std::string area_name(const NextArea& area)
{
  return area.area ? std::string{word(*area.area)} : "area not known";
}

std::string outlook_words(const NextArea& area, Date today)
{
  const auto label = verdict_label(area.kind);
  if (!area.earliest) {
    return label;
  }
  const auto day = with_weekday(*area.earliest);
  if (*area.earliest <= today) {
    return area.kind ? label : fmt::format("{} since {}", label, day);
  }
  const auto* until = area.undated ? "earliest" : "until";
  return fmt::format("{} {} {} (in {})", label, until, day, counted((*area.earliest - today).count(), "day"));
}

std::string progress_words(const NextArea& area)
{
  if (!area.rest) {
    return "";
  }
  const auto& [since, day, minimum, recommended] = *area.rest;
  const auto goal = day < minimum || area.kind ? minimum : recommended;
  return day < goal ? fmt::format("day {} of {}", day.count(), goal.count()) : "";
}

std::vector<FactLine> facts_of(const NextArea& area)
{
  std::vector<FactLine> facts{
    {"recommended", area.recommended ? "from " + with_weekday(*area.recommended) : ""},
    {"last", area.last ? session_words(*area.last) : "nothing recorded"},
    {"needle", area.depth ? in_millimetres(*area.depth) : "not known"},
    {"skin", area.sensitivity_effective ? std::string{word(*area.sensitivity_effective)} : "not known"},
    {"assumed", listed(area.assumed, "; ")},
  };
  std::erase_if(facts, [](const FactLine& fact) { return fact.words.empty(); });
  return facts;
}

} // namespace mneedle
