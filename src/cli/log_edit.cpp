#include "base/whole_number.hpp"
#include "cli/commands.hpp"
#include "cli/editing.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"
#include "history/entry_places.hpp"
#include "host/folder.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mneedle {

namespace {

// The year of a file, of an entry, or else the newest.
int chosen_year(const std::optional<std::string>& said, const LogTexts& texts)
{
  if (texts.years.empty()) {
    throw Error(Fault::usage, "there is no log to edit yet; mneedle log add begins one");
  }
  if (!said) {
    return texts.years.rbegin()->first;
  }
  const auto year = whole_number(*said, 9999);
  if (year && texts.years.contains(*year)) {
    return *year;
  }
  for (const auto& [one, text] : texts.years) {
    if (text.find(fmt::format("\"{}\"", *said)) != std::string::npos) {
      return one;
    }
  }
  throw Error(Fault::usage,
              fmt::format("the log has no year and no entry \"{}\"; mneedle log list shows them", *said));
}

// The log may be what is broken, so it is only read as text here.
LogTexts read_texts(Host& host, const Places& places)
{
  require_data_folder(host, places);
  LogTexts texts;
  host.look_into(places.log, [&](Folder& folder) { texts = texts_of(folder, places); });
  return texts;
}

// Throws Error (environment) where somebody else has changed the year meanwhile, and Error (untrusted) for a text that
// cannot be a year of the log, or (environment) that holds what is still to come.
LogTexts with_edited(const LogTexts& now, int year, const std::string& before, const std::string& edited,
                     const RuleBook& rules, Date today)
{
  const auto there = now.years.find(year);
  if (there == now.years.end() || there->second != before) {
    throw Error(Fault::environment, {year_name(year)},
                "was changed by somebody else while you edited it; edit it again");
  }
  auto texts = with_edited_year(now, year, edited);
  const auto history = parse_history(edited, year_name(year));
  const EntryPlaces places{edited, year_name(year)};
  refuse_unknown_words(history, rules, places);
  refuse_future(history, today, places);
  return texts;
}

// The log before and after.
struct Edited {
  LogTexts before;
  LogTexts after;
  bool year_changed = false;
};

// Also where the person left the year as it was, what is open in it is carried on.
Edited edit_year(int year, const LogTexts& shown, const Places& places, const RuleBook& rules, Date today,
                 Host& host)
{
  Edited result;
  const auto write = [&](const std::function<LogTexts(const LogTexts&)>& rewrite) {
    replace_texts(host, places, [&](const LogTexts& now) {
      result.before = now;
      result.after = rewrite(now);
      return result.after;
    });
  };
  const auto& text = shown.years.at(year);
  result.year_changed = edit(host, {places.log, year_name(year), text}, [&](const std::string& edited) {
    write([&](const LogTexts& now) { return with_edited(now, year, text, edited, rules, today); });
  });
  if (!result.year_changed) {
    write(with_copies);
  }
  return result;
}

// "changed 2024.toml; brought 2025.toml, 2026.toml in line with it".
std::string headline_after(const Edited& edited, int year)
{
  std::vector<std::string> brought;
  for (const auto& [other, text] : edited.after.years) {
    if (other != year && text != edited.before.years.at(other)) {
      brought.push_back(year_name(other));
    }
  }
  const auto* done = edited.year_changed ? "changed" : "nothing changed in";
  const auto rest =
    brought.empty() ? "" : fmt::format("; brought {} in line with it", fmt::join(brought, ", "));
  return fmt::format("{} {}{}", done, year_name(year), rest);
}

ExitCode run_log_edit(const std::optional<std::string>& said, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  const auto texts = read_texts(host, places);
  const auto year = chosen_year(said, texts);
  const auto edited = edit_year(year, texts, places, rules, chosen_day(host, common), host);
  LogReport report;
  report.headline = headline_after(edited, year);
  show_changed(report, host, common, edited.before == edited.after ? Changed::nothing : Changed::log);
  // One year may be mended while another is still broken; then that is said.
  read_log(edited.after);
  return exit_yes;
}

} // namespace

Command log_edit_command()
{
  const auto what = std::make_shared<std::optional<std::string>>();
  return {
    "edit",
    "Opens a year of the log in the editor of VISUAL or EDITOR. Nothing is replaced before it is understood.",
    "mneedle log edit",
    {},
    {{"YEAR|ID", "the year, or that of an entry (default the newest)", what.get(), false,
      Words::year_or_entry}},
    {},
    [what](Host& host, const CommonOptions& common) { return run_log_edit(*what, host, common); },
    formats_of<LogReport>()};
}

} // namespace mneedle
