#include "base/nearest.hpp"
#include "cli/asking.hpp"
#include "cli/command_for.hpp"
#include "cli/commands.hpp"
#include "cli/profile_report.hpp"
#include "cli/profile_rewrite.hpp"
#include "cli/profile_wanted.hpp"
#include "cli/show.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>

namespace mneedle {

namespace {

std::string headline_of(const ProfileRewrite& rewritten, const std::string& file)
{
  if (same(rewritten.before, rewritten.after)) {
    return fmt::format("nothing to change in {}", file);
  }
  return fmt::format("{} {}", rewritten.existed ? "changed" : "created", file);
}

std::optional<std::string> text_of(const std::optional<Said>& said)
{
  return said ? std::optional{said->text} : std::nullopt;
}

// The answers replace the conditions that are stored; those that are asked each time, and so were not asked here, stay.
Answers with_unasked(Answers answers, const Person& person)
{
  const auto lasting = lasting_conditions(person.rules);
  for (const auto condition : person.profile.conditions) {
    if (answers.stored_screening && !find_word(condition.text(), lasting)) {
      answers.conditions.push_back({std::string{condition.text()}, {"profile"}});
    }
  }
  return answers;
}

// What was answered, as far as it is a proposal.
Proposal asked_profile(const Answers& answers, const Person& person)
{
  if (answers.device) {
    refuse_odd_name(*answers.device);
  }
  return resolve(answers, person.today, person.rules).proposal;
}

// What was answered, as if it had been typed.
ProfileOptions options_from(const Answers& answers)
{
  ProfileOptions options;
  options.sensitivity = text_of(answers.sensitivity);
  options.area = text_of(answers.area);
  options.device = text_of(answers.device);
  options.device_kind = text_of(answers.device_kind);
  options.depth = text_of(answers.depth);
  options.screened = answers.stored_screening.has_value();
  for (const auto& condition : answers.conditions) {
    options.conditions.push_back(condition.text);
  }
  if (options.screened && options.conditions.empty()) {
    options.conditions.emplace_back("none");
  }
  return options;
}

Answers ask_for_profile(const Person& person, Host& host, const CommonOptions& common)
{
  const auto known = known_of(person, [&](const Answers& answers) { return asked_profile(answers, person); });
  Interview interview{{}, profile_topics(known)};
  ask(interview, host, common);
  return with_unasked(interview.answers(), person);
}

ExitCode run_profile_init(ProfileOptions options, Host& host, const CommonOptions& common)
{
  // Whatever cannot be shown is refused before anything is written.
  shown(ProfileReport{}, host, common);
  auto person = read_person(host, common);
  if (says_nothing(options) && may_ask(host, common)) {
    options = options_from(ask_for_profile(person, host, common));
  }
  auto rewritten = rewrite_profile(options, host, person);
  person.profile = rewritten.after;
  auto report = profile_report(person, day_origin(host, common));
  const auto changed = same(rewritten.before, rewritten.after) ? Changed::nothing : Changed::profile;
  report.headline = headline_of(rewritten, report.file);
  report.next = command_for(person.places, {"check"});
  report.changes = changes_between(rewritten.before, rewritten.after);
  show_changed(report, host, common, changed);
  return exit_yes;
}

} // namespace

Command profile_init_command()
{
  const auto options = std::make_shared<ProfileOptions>();
  return {
    "init",
    "Store what lasts between sessions. What you do not name stays as it is.",
    "mneedle profile init --sensitivity normal --condition none --screened",
    profile_options(*options),
    {},
    {},
    [options](Host& host, const CommonOptions& common) { return run_profile_init(*options, host, common); }};
}

} // namespace mneedle
