#include "render/plan_words.hpp"

#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string course_areas(const std::vector<PlanArea>& areas)
{
  std::vector<std::string> words;
  words.reserve(areas.size());
  for (const auto& area : areas) {
    words.push_back(with_needle(area.area, area.depth));
  }
  return listed(words, "; ");
}

std::string course_words(const PlanReport& report)
{
  const auto count = counted(static_cast<int>(report.sessions.size()), "session");
  const auto first = with_weekday(report.sessions.front().date);
  return report.sessions.size() == 1
           ? fmt::format("{} on {}", count, first)
           : fmt::format("{} from {} to {}", count, first, with_weekday(report.sessions.back().date));
}

} // namespace

std::string plan_words(const PlanReport& report)
{
  const auto areas = course_areas(report.areas);
  if (report.bindings.empty()) {
    return fmt::format("{}, {}", course_words(report), areas);
  }
  return fmt::format("{} binds, {} of {} session{} can be planned, {}", report.bindings.front().constraint,
                     report.sessions.size(), report.wanted, report.wanted == 1 ? "" : "s", areas);
}

std::string with_needle(std::optional<Area> area, std::optional<Depth> depth)
{
  const std::string name{area ? word(*area) : "area not known"};
  return depth ? fmt::format("{}, {}", name, in_millimetres(*depth)) : name;
}

std::string session_words(const PlanLine& session)
{
  return fmt::format("{}, earliest {}, recommended {}", with_needle(session.area, session.depth),
                     to_string(session.earliest), to_string(session.recommended));
}

std::string binding_words(const BindingLine& binding)
{
  std::vector<std::string> areas;
  for (const auto area : binding.areas) {
    areas.emplace_back(word(area));
  }
  return fmt::format("{}{}{}: {}", binding.constraint, areas.empty() ? "" : ", ", listed(areas),
                     binding.message);
}

} // namespace mneedle
