#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/show.hpp"

namespace mneedle {

Command rules_list_command()
{
  return {"list",
          "Lists every rule with its kind and message.",
          "mneedle rules list",
          {},
          {},
          {},
          [](Host& host, const CommonOptions& common) {
            const auto rules = load_rules(host, common);
            RuleListReport report;
            for (const auto& set : rules.sets()) {
              for (const auto& rule : set.rules) {
                report.rules.push_back(&rule);
              }
            }
            show(std::move(report), host, common);
            return exit_yes;
          }};
}

} // namespace mneedle
