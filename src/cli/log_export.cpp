#include "cli/commands.hpp"
#include "cli/load.hpp"

#include <mneedle/error.hpp>
#include <mneedle/exchange.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

ExitCode run_log_export(Host& host, const CommonOptions& common)
{
  const auto format = common.format.value_or("csv");
  if (format != "csv" && format != "json") {
    throw Error(Fault::usage, {"--format"},
                fmt::format("\"{}\" is not a format to export; use csv or json", format));
  }
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  const auto history = load_history(host, places, rules);
  const auto entries = entries_of(history);
  host.out(format == "csv" ? to_csv(entries) : to_json(entries));
  return exit_yes;
}

} // namespace

Command log_export_command()
{
  return {"export",
          "Print the whole log as CSV, or with --json as JSON.",
          "mneedle log export --format csv",
          {},
          {},
          {},
          [](Host& host, const CommonOptions& common) { return run_log_export(host, common); },
          {"csv", "json"}};
}

} // namespace mneedle
