#include "cli/commands.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

// Does not ask what day it is, since an entry with a wrong date may be what has to go.
ExitCode run_log_remove(const std::string& id, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  LogReport report;
  std::string removed;
  change_log(host, places, rules, [&](const Log& log) {
    const auto entry = entry_named(log, id);
    removed = id_of(entry);
    report.entries = {{entry, std::nullopt, ""}};
    report.keep = log.history.keep;
    return Change{.removed = {removed}};
  });
  report.headline = fmt::format("removed {}; mneedle log undo brings it back", removed);
  report.done = "Removed:";
  report.hints = undo_hint(true, places);
  show_changed(std::move(report), host, common, Changed::log);
  return exit_yes;
}

} // namespace

Command log_remove_command()
{
  const auto id = std::make_shared<std::optional<std::string>>();
  return {"remove",
          "Remove an entry; mneedle log undo brings it back.",
          "mneedle log remove 2026-03-15-face",
          {},
          {{"ID", "the entry, as mneedle log list names it, or last", id.get(), true, Words::entry}},
          {},
          [id](Host& host, const CommonOptions& common) { return run_log_remove(id->value(), host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
