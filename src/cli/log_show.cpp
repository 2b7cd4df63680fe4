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
  report.entries.push_back(line_for(log, id, rules, profile.sensitivity));
  for (const auto& earlier : earlier_versions(log, id)) {
    report.entries.push_back({earlier, std::nullopt, "before"});
  }
  show(std::move(report), host, common);
  return exit_yes;
}

} // namespace

Command log_show_command()
{
  const auto id = std::make_shared<std::optional<std::string>>();
  return {"show",
          "Shows one entry with all it says, what today's rules make of it, and what it said before it was "
          "changed.",
          "mneedle log show 2026-03-15-face",
          {},
          {{"ID", "the entry, as mneedle log list names it", id.get(), true, Words::entry}},
          {},
          [id](Host& host, const CommonOptions& common) { return run_log_show(id->value(), host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
