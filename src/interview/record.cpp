// A session that took place: each thing is asked once.

#include "interview/once.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

bool at_home(const Answers& answers)
{
  return !answers.last_setting || answers.last_setting->text != word(Setting::professional);
}

// The length that is recorded if none is typed: that of the device, whose needles do not change.
std::optional<Depth> device_depth(const Answers& answers, const Profile& profile)
{
  const bool named = answers.device || answers.device_kind || !at_home(answers);
  const auto* device = profile.device(answers.device ? answers.device->text
                                      : named        ? ""
                                                     : profile.default_device);
  return device != nullptr ? device->depth : std::nullopt;
}

std::string depth_prompt(const Answers& answers, const Known& known)
{
  const auto depth = device_depth(answers, known.profile);
  return fmt::format("{} (Enter: {})", question_of(Fact::depth, known.rules),
                     depth ? to_string(*depth) : "unknown, counts as long");
}

void take_day(Answers& answers, std::string_view line, Date today)
{
  answers.last = line.empty() ? answered(to_string(today)) : day_answered(line, today);
}

void take_blood(Answers& answers, std::string_view line)
{
  const auto bled = yes_or_no(line);
  if (!bled) {
    refuse_answer("answer y or n");
  }
  answers.last_bled = *bled;
}

// The session of that day in that area that the log has already.
const Session* logged_there(const Known& known, const Answers& answers)
{
  const auto proposal = known.proposal(answers);
  const auto* told = std::get_if<Session>(&proposal.last);
  const auto& sessions = known.history.sessions;
  const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const Session& one) {
    return told != nullptr && told->area && one.area == told->area && one.date == told->date;
  });
  return found == sessions.end() ? nullptr : &*found;
}

Told take_again(const Told& before, std::string_view line, const std::string& id)
{
  const auto again = yes_or_no(line);
  if (!again) {
    refuse_answer("answer y or n");
  }
  if (!*again) {
    refuse_answer(fmt::format(
      "then it is recorded: mneedle log show {}; b goes back to another day or area, q leaves", id));
  }
  auto after = before;
  after.settled.insert(recorded_again);
  return after;
}

// As soon as day and area are known, and not after everything else was asked.
Topic again_topic(const Known& known, Again again)
{
  return [&known, again](const Told& told) {
    const bool said = again == Again::yes || told.settled.contains(recorded_again);
    const auto* logged = said ? nullptr : logged_there(known, told.answers);
    if (logged == nullptr) {
      return std::optional<Prompt>{};
    }
    Question question{fmt::format("The log has {}{}. A second session on that day? y/n", logged->id,
                                  logged->depth ? fmt::format(", {} mm", to_string(*logged->depth)) : ""),
                      {},
                      "A session that is recorded twice would count as two."};
    return std::optional{
      Prompt{std::move(question), [id = logged->id](const Told& before, std::string_view line) {
               return take_again(before, line, id);
             }}};
  };
}

Once day_of_session(const Known& known)
{
  return {"day",
          {"Which day? (Enter: today)", {}, "Rest is counted from this day."},
          said(&Answers::last),
          [today = known.today](Answers& answers, std::string_view line) { take_day(answers, line, today); }};
}

Once area_of_session(const Known& known)
{
  return {
    "area", area_question(known),
    [&known](const Answers& answers) { return answers.area || known.profile.default_area; },
    [&known](Answers& answers, std::string_view line) { answers.area = chosen<Area>(line, known.rules); }};
}

Once setting_of_session(const Known& known)
{
  return {"setting",
          {"At home or clinic? (Enter: home)", {}, why_setting},
          said(&Answers::last_setting),
          [&known](Answers& answers, std::string_view line) { take_setting(answers, line, known.rules); }};
}

Once device_of_session(const Known& known)
{
  auto question = device_question(known, true);
  question.prompt += " (Enter: unknown)";
  return {"device", std::move(question),
          [&known](const Answers& answers) {
            return answers.device || answers.device_kind || !known.profile.default_device.empty()
                   || !at_home(answers);
          },
          [&known](Answers& answers, std::string_view line) {
            if (!line.empty()) {
              take_device(answers, line, known);
            }
          }};
}

Once depth_of_session(const Known& known)
{
  return {"depth",
          {"", {&rule_of(Fact::depth, known.rules)}, why_depth},
          said(&Answers::last_depth),
          into(&Answers::last_depth),
          [&known](const Answers& answers) { return depth_prompt(answers, known); }};
}

Once blood_of_session()
{
  return {"bled",
          {"Did it draw blood? y/n", {}, why_blood},
          [](const Answers& answers) { return answers.last_bled.has_value(); },
          take_blood};
}

// "Fri 2026-12-11, face, roller, 0.25 mm, at home, no blood".
std::string told_session(const Known& known, const Answers& answers)
{
  const auto proposal = known.proposal(answers);
  const auto* session = std::get_if<Session>(&proposal.last);
  if (session == nullptr) {
    return "it";
  }
  return fmt::format(
    "{}{}{}{}{}, {}, {}", session->imprecise ? answers.last->text : with_weekday(session->date),
    session->area ? fmt::format(", {}", word(*session->area)) : "",
    session->device_kind ? fmt::format(", {}", word(*session->device_kind)) : "",
    session->device.empty() ? "" : fmt::format(" \"{}\"", session->device),
    session->depth ? fmt::format(", {} mm", to_string(*session->depth)) : ", length not known",
    session->setting == Setting::home ? "at home" : "clinic",
    session->bled == Bled::yes ? "blood" : "no blood");
}

} // namespace

std::vector<Topic> record_topics(const Known& known, Again again)
{
  return {
    once(known, day_of_session(known)),
    once(known, area_of_session(known)),
    again_topic(known, again),
    once(known, setting_of_session(known)),
    once(known, device_of_session(known)),
    once(known, depth_of_session(known)),
    once(known, blood_of_session()),
    confirm_topic([&known](const Told& told) {
      return fmt::format("Record {}? (Enter: yes)", told_session(known, told.answers));
    }),
  };
}

std::vector<std::string> session_flags(const Answers& answers)
{
  Answers session;
  session.area = answers.area;
  session.depth = answers.depth;
  session.device_kind = answers.device_kind;
  session.device = answers.device;
  session.sensitivity = answers.sensitivity;
  return flags_of(session);
}

} // namespace mneedle
