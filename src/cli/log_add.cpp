#include "cli/asking.hpp"
#include "cli/command_for.hpp"
#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/loose_words.hpp"
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
  std::vector<std::string> words;
  ShowOptions show;
};

std::vector<Option> options_of(AddOptions& options)
{
  return {
    everyday({"-o,--on", "DATE", "when it was (default today)", &options.on, Words::past_date}),
    {"-a,--area", "AREA", area_list, &options.area, Words::area},
    {"-d,--depth", "MM", "needle length, or a pen's setting", &options.depth, Words::depth},
    everyday({"--device-kind", "KIND", "roller stamp fixed-stamp pen rf hyaluron-pen", &options.device_kind,
              Words::device_kind}),
    everyday({"--device", "NAME", "a device of the profile", &options.device, Words::device}),
    everyday({"--done", "STEP[,STEP...]", "steps that were done, or all", &options.done, Words::done_step,
              Joined::yes}),
    everyday({"--setting", "WHERE", "home (default) or professional", &options.setting, Words::setting}),
    everyday({"--bled", "", "it drew blood; counts one depth band deeper", &options.bled}),
    everyday({"--note", "TEXT", "anything worth remembering", &options.note}),
    {"--sensitivity", "LEVEL", "of the skin on that day (default the profile's)", &options.sensitivity,
     Words::sensitivity},
    {"--again", "", "a second session in the area on that day", &options.again},
    why_option(options.show),
    full_option(options.show),
  };
}

std::vector<Positional> positionals_of(AddOptions& options)
{
  return {{"AREA", area_list, &options.words, false, Words::area},
          {"MM", "needle length, or a pen's setting: 0.25", &options.words, false, Words::depth}};
}

// A past session reads like a proposal whose day has come: the same words, judged by the same parser.
Answers answers_of(const AddOptions& options)
{
  Answers answers;
  const auto words = told_apart(options.words);
  const auto areas =
    areas_told(options.area ? std::vector{*options.area} : std::vector<std::string>{}, words.areas);
  refuse_several(areas, "log add");
  answers.area = areas.empty() ? std::nullopt : std::optional{areas.front()};
  answers.last = flag_or_word(options.on, "--on", words.dates, "day");
  answers.last_depth = flag_or_word(options.depth, "--depth", words.numbers, "needle length");
  answers.last_setting = said(options.setting, "--setting");
  answers.last_bled = options.bled ? std::optional{true} : std::nullopt;
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
    throw Error(Fault::usage, "--area is missing; say where the session was, such as mneedle log add face");
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
                                          "add --again if it was a second one",
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
  Interview interview{std::move(asked.answers), record_topics(known, asked.again ? Again::yes : Again::no)};
  ask(interview, host, common);
  return {interview.answers(), asked.again || interview.settled(recorded_again)};
}

// The session, and what it asks for until the next one.
LogReport report_on(const Session& session, const Log& log, bool written, const Person& person)
{
  auto report = report_entry(log, session.id, written, person);
  report.aftercare = windows_after(session.date, session.area, person.rules);
  report.check_ins = check_ins_after(session.date, person.rules);
  report.next = next_session(session, person, log.history);
  report.doctor = doctor_words(person.rules);
  report.ruleset = ruleset_line(person.rules);
  report.hints.insert(report.hints.begin(),
                      {"Reacted?", command_for(person.places, {"log", "react", session.id})});
  return report;
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
  const auto changed = written ? Changed::log : Changed::nothing;
  show_changed(report_on(session, log, written, person), host, common, changed, options.show);
  return exit_yes;
}

} // namespace

Command log_add_command()
{
  const auto options = std::make_shared<AddOptions>();
  return {"add",
          "Record a session.",
          "mneedle log add face 0.25 --device-kind roller --on yesterday",
          options_of(*options),
          positionals_of(*options),
          {},
          [options](Host& host, const CommonOptions& common) { return run_log_add(*options, host, common); },
          formats_of<LogReport>(),
          Shown::everyday};
}

} // namespace mneedle
