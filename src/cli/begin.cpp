// mneedle without a command.

#include "cli/command_for.hpp"
#include "cli/commands.hpp"
#include "cli/places.hpp"
#include "cli/show.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

std::string first_steps(const Places& places, bool quiet)
{
  auto text = std::string{"Nothing is recorded yet. How to begin:\n"};
  const auto add = [&](std::string_view what, const std::vector<std::string>& words) {
    fmt::format_to(std::back_inserter(text), "  {:<22}{}\n", what, command_for(places, words));
  };
  if (!quiet) {
    add("may I needle today?", {"check"});
    add("record a session", {"log", "add", "AREA", "MM", "--on", "DATE"});
    add("when is skin ready?", {"next"});
    add("store your skin", {"profile", "init"});
    text += "  all commands          mneedle help\n";
  }
  return text;
}

} // namespace

ExitCode begin(Host& host, const CommonOptions& common)
{
  const auto places = places_of(host, common);
  if (host.is_folder(places.log) || chosen_format(common) != Format::text) {
    return next_command().run(host, common);
  }
  require_data_folder(host, places);
  host.out(first_steps(places, common.quiet));
  return exit_yes;
}

} // namespace mneedle
