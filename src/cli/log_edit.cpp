#include "cli/beside.hpp"
#include "cli/commands.hpp"
#include "cli/editing.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"
#include "history/entry_places.hpp"
#include "host/paths.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <string>

namespace mneedle {

namespace {

// The log may be what is broken, so it is only read as text here.
std::string text_to_edit(Host& host, const Places& places)
{
  require_data_folder(host, places);
  refuse_old_files(host, places);
  auto text = host.read_file(places.log_file);
  if (!text) {
    throw Error(Fault::usage, "no log to edit yet; mneedle log add begins one");
  }
  return *std::move(text);
}

// Throws Error (environment) if somebody else has changed the log meanwhile, and Error (untrusted) for a text that cannot
// be a log, or (environment) that holds what is still to come.
std::string with_edited(const std::optional<std::string>& now, const std::string& before,
                        const std::string& edited, const Places& places, const RuleBook& rules, Date today)
{
  if (now != before) {
    throw Error(Fault::environment, {places.log_file},
                "was changed by another program while you edited it; edit it again");
  }
  auto text = with_edit(before, places.log_file, edited);
  const auto history = parse_history(text, places.log_file);
  const EntryPlaces found{edited, name_of(places.log_file)};
  refuse_unknown_words(history, rules, found);
  refuse_future(history, today, found);
  return text;
}

ExitCode run_log_edit(Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  const auto today = chosen_day(host, common);
  const auto before = text_to_edit(host, places);
  const bool changed =
    edit(host, {places.log, name_of(places.log_file), before}, [&](const std::string& edited) {
      host.update_file(places.log_file, [&](const std::optional<std::string>& now) {
        return with_edited(now, before, edited, places, rules, today);
      });
    });
  LogReport report;
  report.title = changed ? "Changed the log." : "Nothing changed.";
  report.hints = undo_hint(changed, places);
  report.headline = changed ? "changed the log" : "nothing changed";
  show_changed(report, host, common, changed ? Changed::log : Changed::nothing);
  return exit_yes;
}

} // namespace

Command log_edit_command()
{
  return {"edit",
          "Edit the log in your editor (VISUAL or EDITOR).",
          "mneedle log edit",
          {},
          {},
          {},
          [](Host& host, const CommonOptions& common) { return run_log_edit(host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
