#include "cli/asking.hpp"
#include "cli/command_for.hpp"
#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/keeping.hpp"
#include "cli/loose_words.hpp"
#include "cli/person.hpp"
#include "cli/show.hpp"

#include <memory>

namespace mneedle {

namespace {

struct CheckOptions {
  FactOptions facts;
  bool explain = false;
  ShowOptions show;
};

Resolved asked_of(const Answers& answers, const Person& person)
{
  auto asked = proposal_of(answers, person);
  add_default_area(asked, person.profile);
  refuse_denial(asked.proposal, person.history);
  return asked;
}

// The command that records the session that was checked, with what profile and log cannot know.
std::string record_command(const CheckReport& report, const Answers& answers, const Person& person)
{
  const auto& proposal = report.proposal;
  std::vector<std::string> words{"log", "add", std::string{word(*proposal.area)}, to_string(*proposal.depth)};
  if (answers.device) {
    words.insert(words.end(), {"--device", answers.device->text});
  } else if (proposal.device_kind && person.profile.default_device.empty()) {
    words.insert(words.end(), {"--device-kind", std::string{word(*proposal.device_kind)}});
  }
  if (proposal.sensitivity && proposal.sensitivity != person.profile.sensitivity) {
    words.insert(words.end(), {"--sensitivity", std::string{word(*proposal.sensitivity)}});
  }
  words.insert(words.end(), {"--done", "all"});
  return command_for(person.places, words);
}

ExitCode show_check(const CheckOptions& options, const Answers& answers, const Person& person, Host& host,
                    const CommonOptions& common)
{
  const auto asked = asked_of(answers, person);
  auto report =
    report_check(asked.proposal, person.rules, person.history, options.explain ? Explain::yes : Explain::no);
  report.assumed.insert(report.assumed.end(), asked.assumed.begin(), asked.assumed.end());
  const bool go = !report.kind;
  if (go) {
    report.record = record_command(report, answers, person);
  }
  show(std::move(report), host, common, options.show);
  return go ? exit_yes : exit_no;
}

ExitCode ask_and_check(const CheckOptions& options, Answers start, Host& host, const CommonOptions& common)
{
  const auto person = load_person(host, common);
  const auto known = known_of(person, [&](const Answers& some) { return asked_of(some, person).proposal; });
  Interview interview{std::move(start), check_topics(known)};
  ask(interview, host, common);
  const auto& answers = interview.answers();
  const auto ended = show_check(options, answers, person, host, common);
  if (interview.asked()) {
    const auto screened = interview.settled(screened_in_full) ? ScreenedNow::yes : ScreenedNow::no;
    offer_to_keep(asked_of(answers, person).proposal, screened, person, host, common);
  }
  return ended;
}

ExitCode run_check(const CheckOptions& options, Host& host, const CommonOptions& common)
{
  refuse_unfit(options.show, common);
  refuse_several(areas_said(options.facts), "check");
  auto answers = said_by(options.facts, host);
  if (may_ask(host, common)) {
    return ask_and_check(options, std::move(answers), host, common);
  }
  const auto person = load_person(host, common);
  return show_check(options, answers, person, host, common);
}

} // namespace

Command check_command()
{
  const auto options = std::make_shared<CheckOptions>();
  auto list = fact_options(options->facts);
  list.push_back({"--explain", "", "add every rule that was looked at, with its sources", &options->explain});
  list.push_back(everyday(why_option(options->show)));
  list.push_back(everyday(full_option(options->show)));
  list.push_back(front_matter_option(options->show));
  return {"check",
          "Say GO or NO-GO for a session, and why.",
          "mneedle check face 0.25 --last never --done all",
          std::move(list),
          fact_positionals(options->facts),
          {},
          [options](Host& host, const CommonOptions& common) { return run_check(*options, host, common); },
          formats_of<CheckReport>(),
          Shown::everyday};
}

} // namespace mneedle
