#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/load.hpp"
#include "cli/show.hpp"

#include <memory>

namespace mneedle {

namespace {

std::vector<Area> wanted_areas(const std::optional<std::string>& text, const RuleBook& rules)
{
  if (text) {
    return {resolve_word<Area>(*said(text, "--area"), rules)};
  }
  std::vector<Area> areas;
  for (std::size_t i = 0; i < words_of<Area>().size(); ++i) {
    areas.push_back(static_cast<Area>(i));
  }
  return areas;
}

} // namespace

Command rules_table_command()
{
  const auto area = std::make_shared<std::optional<std::string>>();
  const auto options = std::make_shared<ShowOptions>();
  return {"table",
          "Show the days of rest by needle length, skin and area.",
          "mneedle rules table --area face",
          {everyday({"-a,--area", "AREA", "only that area", area.get(), Words::area}), why_option(*options),
           full_option(*options)},
          {},
          {},
          [area, options](Host& host, const CommonOptions& common) {
            const auto rules = load_rules(host, common);
            const auto areas = wanted_areas(*area, rules);
            show(report_rest_table(rules, areas), host, common, *options);
            return exit_yes;
          },
          formats_of<RestTableReport>()};
}

} // namespace mneedle
