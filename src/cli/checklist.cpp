#include "cli/assume.hpp"
#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/person.hpp"
#include "cli/show.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

struct ChecklistOptions {
  FactOptions facts;
  std::optional<std::string> part;
  ShowOptions show;
};

constexpr Phase of_the_day[] = {Phase::before, Phase::during, Phase::after};

// The steps of a part; empty: all.
std::span<const Phase> phases_of(const std::optional<std::string>& part)
{
  const auto word = part.value_or("");
  const std::span day{of_the_day};
  if (word.empty()) {
    return day;
  }
  for (std::size_t i = 0; i < day.size(); ++i) {
    if (word == mneedle::word(day[i])) {
      return day.subspan(i, 1);
    }
  }
  if (word != "all") {
    throw Error(Fault::usage,
                fmt::format("unknown part \"{}\"; it is one of before, during, after, all", word));
  }
  return {};
}

ExitCode run_checklist(const ChecklistOptions& options, Host& host, const CommonOptions& common)
{
  refuse_unfit(options.show, common);
  const auto phases = phases_of(options.part);
  const auto answers = said_by(options.facts, host);
  const auto person = load_person(host, common);
  auto asked = proposal_of(answers, person);
  add_default_area(asked, person.profile);
  const auto& sessions = person.history.sessions;
  const auto last = sessions.empty() ? std::nullopt : sessions.back().area;
  const auto area = asked.proposal.area ? asked.proposal.area : last;
  asked = facts_for(std::move(asked), area, person.history);
  show(report_checklist(asked.proposal, phases, person.rules, person.history), host, common, options.show);
  return exit_yes;
}

} // namespace

Command checklist_command()
{
  const auto options = std::make_shared<ChecklistOptions>();
  auto list = fact_options(options->facts);
  list.push_back(everyday(full_option(options->show)));
  list.push_back(front_matter_option(options->show));
  return {
    "checklist",
    "Print the steps before, during and after a session.",
    "mneedle checklist before --area face --depth 0.25 --device-kind roller",
    std::move(list),
    {{"PART", "before, during, after or all (default: those of the day)", &options->part, false,
      Words::checklist_part}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_checklist(*options, host, common); },
    formats_of<ChecklistReport>()};
}

} // namespace mneedle
