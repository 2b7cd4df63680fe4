#include "cli/commands.hpp"
#include "cli/plan_request.hpp"
#include "cli/show.hpp"
#include "render/plan_words.hpp"

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

struct PlanCommandOptions {
  PlanOptions plan;
  bool calendar = false;
  ShowOptions show;
};

// Formats in which a plan that cannot be met looks much like one that can.
bool is_bare(Format format)
{
  return format == Format::csv || format == Format::ics || format == Format::remind;
}

ExitCode run_plan(const PlanCommandOptions& options, Host& host, const CommonOptions& common)
{
  refuse_unfit(options.show, common);
  if (options.calendar) {
    refuse_calendar(common);
  }
  const auto person = load_person(host, common);
  auto asked = asked_plan(options.plan, person, host);
  auto report = report_plan(asked.request, person.rules, person.history);
  report.assumed = std::move(asked.assumed);
  report.person = person.places.profile;
  report.calendar = options.calendar;
  const bool met = report.bindings.empty();
  show(report, host, common, options.show);
  if (!met && is_bare(chosen_format(common))) {
    host.err(fmt::format("mneedle: NO PLAN: {}\n", plan_words(report)));
  }
  return met ? exit_yes : exit_no;
}

} // namespace

Command plan_command()
{
  const auto options = std::make_shared<PlanCommandOptions>();
  auto list = plan_options(options->plan);
  list.push_back({"--calendar", "", "add a month grid: sessions, rest, aftercare", &options->calendar});
  list.push_back(with_option(options->show));
  list.push_back(everyday(why_option(options->show)));
  list.push_back(everyday(full_option(options->show)));
  list.push_back(front_matter_option(options->show));
  return {"plan",
          "Plan a course of sessions.",
          "mneedle plan 3 face 0.25 --last never",
          std::move(list),
          plan_positionals(options->plan),
          {},
          [options](Host& host, const CommonOptions& common) { return run_plan(*options, host, common); },
          formats_of<PlanReport>(),
          Shown::everyday};
}

} // namespace mneedle
