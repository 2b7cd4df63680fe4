#include "base/nearest.hpp"
#include "cli/asking.hpp"
#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/person.hpp"
#include "cli/show.hpp"

#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>
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

// What would keep the screening, so that its lasting part is not asked next time.
std::string remembering(const Answers& answers, const Person& person, const CommonOptions& common)
{
  const auto proposal = asked_of(answers, person).proposal;
  const auto lasting = lasting_conditions(person.rules);
  const auto& stored = person.profile.conditions;
  std::string conditions;
  for (const auto& condition : proposal.conditions) {
    if (find_word(condition.text(), lasting)
        || std::find(stored.begin(), stored.end(), condition) != stored.end()) {
      conditions.append(conditions.empty() ? "" : ",").append(condition.text());
    }
  }
  return "\nWhat this keeps is not asked again for a while:\n"
         + command_lines("profile init",
                         {fmt::format("--screened-on {}", to_string(person.today)),
                          fmt::format("--condition {}", conditions.empty() ? "none" : conditions)},
                         common);
}

// What that line vouches for though a stored screening answered it: kept, it would go on saying so when that no longer counts.
std::string vouched(const Answers& answers, const Person& person)
{
  const auto proposal = asked_of(answers, person).proposal;
  if (!proposal.screened || !proposal.stored_screening) {
    return "";
  }
  return fmt::format("Its --screened also repeats your screening of {}, which counts\nthrough {}: "
                     "after that day, answer the questions again.\n",
                     to_string(*proposal.stored_screening),
                     to_string(*proposal.stored_screening + screening_valid(person.rules)));
}

// Says why steps were left out, and what would have said the same.
void show_lines(const Interview& interview, const Person& person, Host& host, const CommonOptions& common)
{
  const auto& answers = interview.answers();
  const auto cut = why_no_steps(evaluate(asked_of(answers, person).proposal, person.rules, person.history));
  if (!cut.empty()) {
    host.out("\n" + cut + "\n");
  }
  host.out(without_questions("check", flags_of(dated(answers, person.today)), common));
  if (interview.settled(screened_in_full)) {
    host.out(remembering(answers, person, common));
  } else {
    host.out(vouched(answers, person));
  }
}

ExitCode show_check(const CheckOptions& options, const Answers& answers, const Person& person, Host& host,
                    const CommonOptions& common)
{
  const auto asked = asked_of(answers, person);
  auto report =
    report_check(asked.proposal, person.rules, person.history, options.explain ? Explain::yes : Explain::no);
  report.assumed.insert(report.assumed.end(), asked.assumed.begin(), asked.assumed.end());
  const bool go = !report.kind;
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
    show_lines(interview, person, host, common);
  }
  return ended;
}

ExitCode run_check(const CheckOptions& options, Host& host, const CommonOptions& common)
{
  refuse_unfit(options.show, common);
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
  list.push_back(front_matter_option(options->show));
  return {"check",
          "Says GO or NO-GO for a session, with every reason and what clears it.",
          "mneedle check --depth 0.25 --area face --last never --done all",
          std::move(list),
          {},
          {},
          [options](Host& host, const CommonOptions& common) { return run_check(*options, host, common); },
          formats_of<CheckReport>()};
}

} // namespace mneedle
