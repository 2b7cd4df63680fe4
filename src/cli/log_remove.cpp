#include "cli/commands.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <mneedle/render.hpp>

#include <memory>

namespace mneedle {

namespace {

// Does not ask what day it is: an entry with a wrong date is what somebody may want to be rid of.
ExitCode run_log_remove(const std::string& id, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  LogReport report;
  change_log(host, places, rules, [&](const Log& log) {
    report.entries = {{entry_named(log, id), std::nullopt, ""}};
    report.keep = log.history.keep;
    return Change{.removed = {id}};
  });
  report.headline = "removed " + id + "; mneedle log undo brings it back";
  show_changed(std::move(report), host, common, Changed::log);
  return exit_yes;
}

} // namespace

Command log_remove_command()
{
  const auto id = std::make_shared<std::optional<std::string>>();
  return {"remove",
          "Takes an entry out of the log. It is kept there as removed, and mneedle log undo brings it back.",
          "mneedle log remove 2026-03-15-face",
          {},
          {{"ID", "the entry, as mneedle log list names it", id.get(), true, Words::entry}},
          {},
          [id](Host& host, const CommonOptions& common) { return run_log_remove(id->value(), host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
