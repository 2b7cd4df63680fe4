#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {

std::string listed(const std::vector<std::string>& parts, std::string_view between)
{
  return fmt::format("{}", fmt::join(parts, between));
}

std::string assumed_words(const std::vector<Assumption>& assumed, Which which)
{
  std::vector<std::string> parts;
  for (const auto& one : assumed) {
    if (which == Which::all || !one.stored) {
      parts.push_back(one.text);
    }
  }
  return listed(parts, "; ");
}

std::string area_words(std::optional<Area> area)
{
  return area ? std::string{word(*area)} : "area not known";
}

std::string in_millimetres(Depth depth) { return to_string(depth) + " mm"; }

std::string counted(int count, std::string_view thing)
{
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

std::string_view kind_word(std::optional<Severity> kind) { return kind ? word(*kind) : "ready"; }

std::string_view verdict_word(std::optional<Severity> kind) { return kind ? "no-go" : "go"; }

std::string verdict_label(std::optional<Severity> kind)
{
  return kind ? fmt::format("NO-GO ({})", word(*kind)) : "GO";
}

std::string session_words(const Session& session)
{
  std::vector<std::string> parts{with_weekday(session.date)};
  parts.push_back(session.depth ? in_millimetres(*session.depth) : "depth not known");
  parts.emplace_back(session.setting == Setting::home ? "at home" : "professional");
  if (session.bled == Bled::yes) {
    parts.emplace_back("bled");
  }
  return listed(parts);
}

std::string rules_words(const RuleSetLine& set)
{
  const auto added = set.overlays.empty() ? "" : ", with " + listed(set.overlays);
  return fmt::format("Rules: {} {}, reviewed {}{}.", set.name, set.version, set.reviewed, added);
}

const char* const dates_only =
  "These are dates only: on the day, `mneedle check` also asks about skin, health and steps.";

} // namespace mneedle
