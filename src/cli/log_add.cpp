#include "cli/asking.hpp"
#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <mneedle/error.hpp>
#include <mneedle/evaluate.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace mneedle {

namespace {

struct AddOptions {
  std::optional<std::string> on;
  std::optional<std::string> area;
  std::optional<std::string> depth;
  std::optional<std::string> device_kind;
  std::optional<std::string> device;
  std::optional<std::string> setting;
  std::optional<std::string> sensitivity;
  std::vector<std::string> done;
  bool bled = false;
  std::optional<std::string> note;
  bool again = false;
};

std::vector<Option> options_of(AddOptions& options)
{
  return {
    {"--on", "DATE", "when it was (default today)", &options.on, Words::past_date},
    {"--area", "AREA", "where: face nose upper-lip neck chest scalp arms legs abdomen back hands-feet",
     &options.area, Words::area},
    {"--depth", "MM", "needle length, or a pen's setting", &options.depth},
    {"--device-kind", "KIND", "roller stamp fixed-stamp pen rf hyaluron-pen", &options.device_kind,
     Words::device_kind},
    {"--device", "NAME", "a device of the profile", &options.device, Words::device},
    {"--setting", "WHERE", "home (default) or professional", &options.setting, Words::setting},
    {"--sensitivity", "LEVEL", "of the skin on that day (default the profile's)", &options.sensitivity,
     Words::sensitivity},
    {"--done", "STEP[,STEP...]", "steps that were done, or all", &options.done, Words::done_step,
     Joined::yes},
    {"--bled", "", "it drew blood; counts one depth band deeper", &options.bled},
    {"--note", "TEXT", "anything worth remembering", &options.note},
    {"--again", "", "a second session in the area on that day", &options.again},
  };
}

// A past session reads like a proposal whose day has come: the same words, judged by the same parser.
Answers answers_of(const AddOptions& options)
{
  Answers answers;
  answers.last = said(options.on, "--on");
  answers.last_depth = said(options.depth, "--depth");
  answers.last_setting = said(options.setting, "--setting");
  answers.last_bled = options.bled ? std::optional{true} : std::nullopt;
  answers.area = said(options.area, "--area");
  answers.device_kind = said(options.device_kind, "--device-kind");
  answers.device = said(options.device, "--device");
  answers.sensitivity = said(options.sensitivity, "--sensitivity");
  answers.done = said_list(options.done, "--done");
  return answers;
}

// The device that was named, else the profile's; a professional brings their own.
std::optional<Said> device_of(const Answers& answers, const Session& session, const Profile& profile)
{
  return session.setting == Setting::home ? chosen_device(answers, profile) : answers.device;
}

// What was said, with area, device and sensitivity as the profile has them where nothing was; the session, once its day
// is known, as the last one.
Proposal recorded(const Answers& answers, const Person& person)
{
  auto proposal = resolve(answers, person.today, person.rules).proposal;
  auto* last = std::get_if<Session>(&proposal.last);
  auto session = last != nullptr ? *last : Session{};
  proposal.depth = session.depth;
  const auto device = device_of(answers, session, person.profile);
  add_profile(proposal, person.profile, device, person.rules, person.places.profile_file);
  proposal.area = proposal.area ? proposal.area : person.profile.default_area;
  if (last != nullptr) {
    last->area = proposal.area;
    last->depth = proposal.depth;
    last->device_kind = proposal.device_kind;
    last->device = device ? device->text : "";
    last->sensitivity = proposal.sensitivity;
  }
  return proposal;
}

Session session_of(const AddOptions& options, const Answers& answers, const Person& person)
{
  const auto proposal = recorded(answers, person);
  auto session = std::get<Session>(proposal.last);
  if (!options.done.empty()) {
    session.done = steps_done(proposal, person.rules);
  }
  session.note = plain_text(options.note, "--note");
  return session;
}

void require_area(const Session& session)
{
  if (!session.area) {
    throw Error(Fault::usage, "--area is missing; say where the session was, such as --area face");
  }
}

std::optional<Session> on_that_day(const Log& log, const Session& session)
{
  const auto& sessions = log.history.sessions;
  const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const Session& other) {
    return other.date == session.date && other.area == session.area;
  });
  return found == sessions.end() ? std::nullopt : std::optional{*found};
}

// Gives the session its id; nothing changes where the log has it already. Throws Error (usage) where the log has another
// one in its place.
Change place(const Log& log, Session& session, bool again)
{
  const auto there = again ? std::nullopt : on_that_day(log, session);
  if (!there) {
    session.id = new_id(log, session.date, word(*session.area));
    return {{session}, {}, {}};
  }
  const auto same = same_in(log, session);
  if (!same) {
    throw Error(Fault::usage, fmt::format("the log has another session in that area on that day, {}; "
                                          "add --again if there were two",
                                          there->id));
  }
  session.id = id_of(*same);
  return {};
}

// Whether something is missing that every session has.
bool incomplete(const Answers& answers, const Profile& profile)
{
  const bool device = answers.device || answers.device_kind || !profile.default_device.empty();
  return !answers.last_depth || !(answers.area || profile.default_area) || !device;
}

// What is to be recorded, and how it was said.
struct Asked {
  Answers answers;
  bool again = false;
  bool questions = false; // some were answered
};

// Where no day was said it is today.
Answers on_a_day(Answers answers)
{
  if (!answers.last) {
    answers.last = said(std::string{"today"}, "--on");
  }
  return answers;
}

Asked ask_for(Asked asked, const Person& person, Host& host, const CommonOptions& common)
{
  // What cannot be is refused now, and not in answer to whatever is asked first.
  recorded(on_a_day(asked.answers), person);
  const auto known = known_of(person, [&](const Answers& some) { return recorded(some, person); });
  auto topics = record_topics(known, asked.again ? Again::yes : Again::no);
  topics.push_back(record_review(known));
  Interview interview{std::move(asked.answers), std::move(topics)};
  ask(interview, host, common);
  return {interview.answers(), asked.again || interview.settled(recorded_again), interview.asked()};
}

// The command that records the same; where something stays unknown it would ask again.
std::string same_again(const AddOptions& options, const Asked& asked, const Person& person,
                       const CommonOptions& common)
{
  auto flags = record_flags(dated(asked.answers, person.today));
  if (options.note) {
    flags.push_back("--note " + visible(shell_word(*options.note)));
  }
  if (asked.again) {
    flags.emplace_back("--again");
  }
  if (incomplete(asked.answers, person.profile)) {
    flags.emplace_back("--no-input");
  }
  return without_questions("log add", flags, common);
}

ExitCode run_log_add(const AddOptions& options, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  Asked asked{answers_of(options), options.again};
  const bool asks = may_ask(host, common);
  const auto person = load_person(host, common);
  if (asks && incomplete(asked.answers, person.profile)) {
    asked = ask_for(std::move(asked), person, host, common);
  }
  asked.answers = on_a_day(std::move(asked.answers));
  auto session = session_of(options, asked.answers, person);
  require_area(session);
  bool written = false;
  const auto log = change_log(host, person.places, person.rules, [&](const Log& before) {
    const auto change = place(before, session, asked.again);
    written = !change.empty();
    return change;
  });
  LogReport report;
  report.headline = headline_of(written, session.id);
  report.entries.push_back(line_for(log, session.id, person.rules, person.profile.sensitivity));
  report.aftercare = windows_after(session.date, session.area, person.rules);
  report.check_ins = check_ins_after(session.date, person.rules);
  const auto changed = written ? Changed::log : Changed::nothing;
  show_changed(std::move(report), host, common, changed);
  if (asked.questions) {
    saying_changed(changed, [&] { host.out(same_again(options, asked, person, common)); });
  }
  return exit_yes;
}

} // namespace

Command log_add_command()
{
  const auto options = std::make_shared<AddOptions>();
  return {"add",
          "Records a session, whatever the rules say of it, and shows what they make of it.",
          "mneedle log add --area face --depth 0.25 --device-kind roller --on yesterday",
          options_of(*options),
          {},
          {},
          [options](Host& host, const CommonOptions& common) { return run_log_add(*options, host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
