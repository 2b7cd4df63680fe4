#include "cli/commands.hpp"
#include "cli/editing.hpp"
#include "cli/load.hpp"
#include "cli/show.hpp"
#include "host/paths.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

// Replaces the profile by a text that says something the rules can use, unless somebody else has changed it meanwhile.
void accept(const std::string& edited, const std::string& before, const Places& places, Host& host,
            const CommonOptions& common)
{
  const auto& file = places.profile_file;
  const auto rules = load_rules(host, common);
  refuse_unusable(parse_profile(edited, file, meaning_by(rules)), chosen_day(host, common), rules, file);
  host.update_file(file, [&](const std::optional<std::string>& now) {
    if (now != before) {
      throw Error(Fault::environment, {file},
                  "was changed by another program while you edited it; edit it again");
    }
    return edited;
  });
}

ExitCode run_profile_edit(Host& host, const CommonOptions& common)
{
  shown(ProfileReport{}, host, common);
  const auto places = places_of(host, common);
  require_config_folder(host, places);
  const auto& file = places.profile_file;
  const auto before = host.read_file(file);
  if (!before) {
    throw Error(Fault::usage, {file}, "no profile to edit yet; mneedle profile init begins one");
  }
  const bool changed = edit(host, {folder_of(file), name_of(file), *before}, [&](const std::string& edited) {
    accept(edited, *before, places, host, common);
  });
  ProfileReport report;
  report.file = file;
  report.headline = fmt::format("{} {}", changed ? "changed" : "nothing changed in", file);
  show_changed(report, host, common, changed ? Changed::profile : Changed::nothing);
  return exit_yes;
}

} // namespace

Command profile_edit_command()
{
  return {"edit",
          "Edit the profile in your editor (VISUAL or EDITOR).",
          "mneedle profile edit",
          {},
          {},
          {},
          [](Host& host, const CommonOptions& common) { return run_profile_edit(host, common); }};
}

} // namespace mneedle
