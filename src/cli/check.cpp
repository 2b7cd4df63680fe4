#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/person.hpp"
#include "cli/show.hpp"

#include <memory>

namespace mneedle {

namespace {

struct CheckOptions {
  FactOptions facts;
  bool explain = false;
};

ExitCode run_check(const CheckOptions& options, Host& host, const CommonOptions& common)
{
  const auto answers = said_by(options.facts, host);
  const auto person = load_person(host, common, extent_for(answers));
  auto asked = proposal_of(answers, person);
  add_default_area(asked, person.profile);
  refuse_denial(asked.proposal, person.history);
  auto report =
    report_check(asked.proposal, person.rules, person.history, options.explain ? Explain::yes : Explain::no);
  report.assumed.insert(report.assumed.end(), asked.assumed.begin(), asked.assumed.end());
  const bool go = !report.kind;
  show(std::move(report), host, common);
  return go ? exit_yes : exit_no;
}

} // namespace

Command check_command()
{
  const auto options = std::make_shared<CheckOptions>();
  auto list = fact_options(options->facts);
  list.push_back({"--explain", "", "add every rule that was looked at, with its sources", &options->explain});
  return {"check",
          "Says GO or NO-GO for a session, with every reason and what clears it.",
          "mneedle check --depth 0.25 --area face --last never --done all",
          std::move(list),
          {},
          {},
          [options](Host& host, const CommonOptions& common) { return run_check(*options, host, common); }};
}

} // namespace mneedle
