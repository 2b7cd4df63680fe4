#include "base/nearest.hpp"
#include "cli/asking.hpp"
#include "cli/commands.hpp"
#include "cli/profile_report.hpp"
#include "cli/profile_wanted.hpp"
#include "cli/show.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

namespace mneedle {

namespace {

// A profile's file before and after.
struct Rewrite {
  bool existed = false;
  Profile before;
  Profile after;
};

// Changes the file in one locked step.
Rewrite rewrite(const ProfileOptions& options, const Proposal& told, Host& host, const Person& person)
{
  Rewrite result;
  const auto& file = person.places.profile_file;
  const auto meaning = meaning_by(person.rules);
  prepare_folders(host, person.places);
  host.update_file(file, [&](const std::optional<std::string>& text) -> std::optional<std::string> {
    result.existed = text.has_value();
    result.before = parse_profile(text.value_or(""), file, meaning);
    result.after = wanted_profile(result.before, options, told, person.rules);
    refuse_unusable(result.after, person.today, person.rules, file);
    return same(result.before, result.after)
             ? std::nullopt
             : std::optional{with_profile(text.value_or(""), file, result.after, meaning)};
  });
  return result;
}

std::string headline_of(const Rewrite& rewritten, const std::string& file)
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

// The flags that say the same; a screening is of this day whenever it is said again.
std::vector<std::string> flags_for(Answers answers, Date today)
{
  const bool screened = answers.stored_screening.has_value();
  if (screened && answers.conditions.empty()) {
    answers.conditions = {{"none", {}}};
  }
  auto flags = flags_of(answers);
  if (screened) {
    flags.push_back("--screened-on " + to_string(today));
  }
  return flags;
}

Answers ask_for_profile(const Person& person, Host& host, const CommonOptions& common)
{
  const auto known = known_of(person, [&](const Answers& answers) { return asked_profile(answers, person); });
  auto topics = profile_topics(known);
  topics.push_back(lasting_topic(known));
  topics.push_back(profile_review());
  Interview interview{{}, std::move(topics)};
  ask(interview, host, common);
  return with_unasked(interview.answers(), person);
}

ExitCode run_profile_init(ProfileOptions options, Host& host, const CommonOptions& common)
{
  // Whatever cannot be shown is refused before anything is written.
  shown(ProfileReport{}, host, common);
  auto person = read_person(host, common);
  std::optional<Answers> answers;
  if (says_nothing(options) && may_ask(host, common)) {
    answers = ask_for_profile(person, host, common);
    options = options_from(*answers);
  }
  auto rewritten = rewrite(options, told(options, person.today, person.rules), host, person);
  person.profile = rewritten.after;
  auto report = profile_report(person, day_origin(host, common));
  const auto changed = same(rewritten.before, rewritten.after) ? Changed::nothing : Changed::profile;
  report.headline = headline_of(rewritten, report.file);
  report.changes = changes_between(rewritten.before, rewritten.after);
  show_changed(report, host, common, changed);
  if (answers) {
    saying_changed(changed, [&] {
      host.out(without_questions("profile init", flags_for(*answers, person.today), common));
    });
  }
  return exit_yes;
}

} // namespace

Command profile_init_command()
{
  const auto options = std::make_shared<ProfileOptions>();
  return {
    "init",
    "Stores what lasts from one session to the next. What is not named stays as it is. A screening "
    "says that you went through every lasting condition; what can change overnight is asked each time.",
    "mneedle profile init --sensitivity normal --condition none --screened",
    profile_options(*options),
    {},
    {},
    [options](Host& host, const CommonOptions& common) { return run_profile_init(*options, host, common); }};
}

} // namespace mneedle
