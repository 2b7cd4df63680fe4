#include "cli/commands.hpp"
#include "cli/profile_report.hpp"
#include "cli/show.hpp"

namespace mneedle {

namespace {

ExitCode run_profile(Host& host, const CommonOptions& common)
{
  const auto person = read_person(host, common);
  refuse_screening_ahead(person.profile, person.today, person.places.profile_file);
  show(profile_report(person, day_origin(host, common)), host, common);
  return exit_yes;
}

constexpr std::string_view summary = "Show or store skin, conditions and devices.";

} // namespace

Command profile_show_command() { return {"show", summary, "mneedle profile show", {}, {}, {}, run_profile}; }

Command profile_command()
{
  return {
    "profile",
    summary,
    "mneedle profile",
    {},
    {},
    {profile_show_command(), in_full(recording(profile_init_command())), in_full(profile_edit_command())},
    run_profile};
}

} // namespace mneedle
