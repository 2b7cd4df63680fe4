#include "cli/commands.hpp"
#include "cli/plan_request.hpp"
#include "cli/show.hpp"

#include <memory>

namespace mneedle {

namespace {

ExitCode run_plan(const PlanOptions& options, Host& host, const CommonOptions& common)
{
  chosen_format(common);
  const auto person = load_person(host, common, Extent::all);
  auto asked = asked_plan(options, person, host);
  auto report = report_plan(asked.request, person.rules, person.history);
  report.assumed = std::move(asked.assumed);
  const bool met = report.bindings.empty();
  show(std::move(report), host, common);
  return met ? exit_yes : exit_no;
}

} // namespace

Command plan_command()
{
  const auto options = std::make_shared<PlanOptions>();
  return {"plan",
          "Lays out a course of sessions, each of which gets a GO on its day.",
          "mneedle plan --sessions 3 --area face --depth 0.25 --last never",
          plan_options(*options),
          {},
          {},
          [options](Host& host, const CommonOptions& common) { return run_plan(*options, host, common); }};
}

} // namespace mneedle
