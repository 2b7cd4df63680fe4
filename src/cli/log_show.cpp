#include "cli/command_for.hpp"
#include "cli/commands.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <mneedle/render.hpp>

#include <memory>

namespace mneedle {

namespace {

ExitCode run_log_show(const std::string& id, Host& host, const CommonOptions& common)
{
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  const auto profile = load_profile(host, places, rules);
  const auto log = load_log(host, places, rules);
  LogReport report;
  report.keep = log.history.keep;
  report.detailed = Detailed::yes;
  const auto named = id_of(entry_named(log, id));
  report.entries.push_back(line_for(log, named, rules, profile.sensitivity));
  for (const auto& earlier : earlier_versions(log, named)) {
    report.entries.push_back({earlier, std::nullopt, "before"});
  }
  report.hints = {{"Wrong?", command_for(places, {"log", "change", named})},
                  {"", command_for(places, {"log", "remove", named})}};
  show(std::move(report), host, common);
  return exit_yes;
}

} // namespace

Command log_show_command()
{
  const auto id = std::make_shared<std::optional<std::string>>();
  return {"show",
          "Show one entry in full, with its earlier versions.",
          "mneedle log show last",
          {},
          {{"ID", "the entry, as mneedle log list --ids names it; default the latest", id.get(), false,
            Words::entry}},
          {},
          [id](Host& host, const CommonOptions& common) {
            return run_log_show(id->value_or("last"), host, common);
          },
          formats_of<LogReport>()};
}

} // namespace mneedle
