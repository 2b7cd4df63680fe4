#include "cli/asking.hpp"
#include "cli/commands.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

struct PurgeOptions {
  std::optional<std::string> id;
  bool yes = false;
};

std::string counted(std::size_t count)
{
  return fmt::format("{} {}", count, count == 1 ? "version of an entry" : "versions of entries");
}

// Throws Error (usage) if nothing was taken out, or nothing by that name.
Purged purge(const std::string& text, const Places& places, const std::optional<std::string>& id)
{
  auto purged = without_removed(text, places.log_file, id);
  if (id && purged.entries.empty()) {
    throw Error(
      Fault::usage,
      fmt::format("nothing called \"{}\" was taken out; mneedle log remove takes an entry out", *id));
  }
  return purged;
}

std::string headline_for(const Purged& purged, bool backup)
{
  if (purged.entries.empty()) {
    return backup ? "removed the backup of the log; nothing else was taken out" : "nothing was taken out";
  }
  return fmt::format("removed {} for good", counted(purged.entries.size()));
}

std::string title_for(const Purged& purged, bool backup)
{
  if (purged.entries.empty()) {
    return backup ? "Deleted the backup of the log. No removed entry was left." : "Nothing to delete.";
  }
  return fmt::format("Deleted {} for good{}.", counted(purged.entries.size()),
                     backup ? ", and the backup of the log" : "");
}

// Throws Error (usage) if the person does not say yes, or is not there to be asked.
void confirm(const Purged& purged, const PurgeOptions& options, Host& host, const CommonOptions& common)
{
  if (options.yes) {
    return;
  }
  if (!may_ask(host, common)) {
    throw Error(Fault::usage, "this cannot be undone; add --yes");
  }
  const auto what = purged.entries.empty() ? "" : counted(purged.entries.size()) + " for good, and ";
  host.out(fmt::format("Remove {}the backup of the log? This cannot be taken back. [y/N] ", what));
  const auto answer = host.read_line();
  if (answer != "y" && answer != "Y" && answer != "yes") {
    throw Error(Fault::usage, "nothing was removed");
  }
}

ExitCode run_log_purge(const PurgeOptions& options, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  require_data_folder(host, places);
  const auto before = host.read_file(places.log_file).value_or(empty_log());
  LogReport report;
  const auto shown = purge(before, places, options.id);
  const bool backup = host.mode_of(places.log_file + "~").has_value();
  if (!shown.entries.empty() || backup) {
    confirm(shown, options, host, common);
    if (!shown.entries.empty()) {
      rewrite_log(host, places, rules, [&](const std::string& text) {
        auto purged = purge(text, places, options.id);
        return Rewritten{purged.text, read_log(purged.text, places.log_file)};
      });
    }
    saying_changed(Changed::log, [&] { host.remove_backup(places.log_file); });
  }
  report.headline = headline_for(shown, backup);
  report.title = title_for(shown, backup);
  show_changed(report, host, common, shown.entries.empty() ? Changed::nothing : Changed::log);
  return exit_yes;
}

} // namespace

Command log_purge_command()
{
  const auto options = std::make_shared<PurgeOptions>();
  return {
    "purge",
    "Delete for good what was removed or replaced.",
    "mneedle log purge --yes",
    {everyday({"--yes", "", "do not ask", &options->yes})},
    {{"ID", "only that entry", &options->id, false, Words::entry}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_purge(*options, host, common); },
    formats_of<LogReport>()};
}

} // namespace mneedle
