// A session that took place, and what a profile keeps: each is asked once, and may be left as it is.

#include "interview/ask.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

using Field = std::optional<Said> Answers::*;
using Take = std::function<void(Answers&, std::string_view)>;

// Why it is asked: by a rule, or in a sentence.
struct Reason {
  const Rule* rule = nullptr;
  std::string sentence = {};
};

// Asks once, as long as nothing was said.
struct Once {
  std::string name;
  std::string topic;
  std::string text;
  std::function<std::string(const Answers&)> hint;
  std::function<bool(const Answers&)> known;
  Take take;
  Reason reason;

  Question question(const Answers& answers) const
  {
    Question asked{topic, text, {}, hint(answers), {}, reason.sentence};
    if (reason.rule != nullptr) {
      asked.rules.push_back(reason.rule);
    }
    return asked;
  }
};

Topic once(const Known& known, Once one)
{
  return [&known, one = std::move(one)](const Told& told) {
    if (told.settled.contains(one.name) || one.known(told.answers)) {
      return std::optional<Prompt>{};
    }
    return std::optional{
      Prompt{one.question(told.answers), [&known, one](const Told& before, std::string_view line) {
               auto after = before;
               one.take(after.answers, line);
               after.settled.insert(one.name);
               known.proposal(after.answers);
               return after;
             }}};
  };
}

std::function<std::string(const Answers&)> fixed(std::string hint)
{
  return [hint = std::move(hint)](const Answers&) { return hint; };
}

auto said(Field field)
{
  return [field](const Answers& answers) { return (answers.*field).has_value(); };
}

// Enter alone leaves the field as it is.
Take into(Field field)
{
  return [field](Answers& answers, std::string_view line) {
    if (!line.empty()) {
      answers.*field = answered(line);
    }
  };
}

bool at_home(const Answers& answers)
{
  return !answers.last_setting || answers.last_setting->text != "professional";
}

std::string devices_of(const Profile& profile)
{
  std::string names;
  for (const auto& device : profile.devices) {
    names += ", " + device.name;
  }
  return names;
}

// What Enter alone means where the needle was not named: the record takes it from the device, whose needles do not change.
std::string depth_hint(const Answers& answers, const Profile& profile)
{
  const bool named = answers.device || answers.device_kind || !at_home(answers);
  const auto* device = profile.device(answers.device ? answers.device->text
                                      : named        ? ""
                                                     : profile.default_device);
  return device != nullptr && device->depth
           ? fmt::format("a length such as 0.25; Enter alone: {}, as your {} has it",
                         to_string(*device->depth), device->name)
           : "a length such as 0.25; Enter alone: not known, which counts as long";
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

void take_device(Answers& answers, std::string_view line, const Profile& profile)
{
  if (!line.empty()) {
    (profile.device(line) != nullptr ? answers.device : answers.device_kind) = answered(line);
  }
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
Topic again_topic(const Known& known, const std::string& topic, Again again)
{
  return [&known, topic, again](const Told& told) {
    const bool said = again == Again::yes || told.settled.contains(recorded_again);
    const auto* logged = said ? nullptr : logged_there(known, told.answers);
    if (logged == nullptr) {
      return std::optional<Prompt>{};
    }
    Question question{topic,
                      fmt::format("The log has a session in that area on that day, {}{}. Were there two?",
                                  logged->id,
                                  logged->depth ? fmt::format(", {} mm", to_string(*logged->depth)) : ""),
                      {},
                      "y: record a second one, which --again says; n: it is that one",
                      {},
                      "A session that is recorded twice would count as two."};
    return std::optional{
      Prompt{std::move(question), [id = logged->id](const Told& before, std::string_view line) {
               return take_again(before, line, id);
             }}};
  };
}

} // namespace

std::vector<Topic> record_topics(const Known& known, Again again)
{
  const std::string topic{"The session"};
  const auto& profile = known.profile;
  const auto& rules = known.rules;
  return {
    once(known,
         {"day",
          topic,
          "On which day was it?",
          fixed("a date or \"2 days ago\"; Enter alone: today"),
          said(&Answers::last),
          [today = known.today](Answers& answers, std::string_view line) { take_day(answers, line, today); },
          {nullptr, "Rest is counted from this day."}}),
    once(known, {"area",
                 topic,
                 question_of(Fact::area, known.rules),
                 fixed("a word of the question"),
                 [&profile](const Answers& answers) { return answers.area || profile.default_area; },
                 [](Answers& answers, std::string_view line) { answers.area = answered(line); },
                 {&rule_of(Fact::area, rules)}}),
    again_topic(known, topic, again),
    once(known, {"setting",
                 topic,
                 "At home or by a professional?",
                 fixed("home or professional; Enter alone: home"),
                 said(&Answers::last_setting),
                 take_setting,
                 {nullptr, why_setting}}),
    once(known, {"device",
                 topic,
                 "What kind of device was it?",
                 fixed(fmt::format("a kind such as roller{}; Enter alone: not known", devices_of(profile))),
                 [&profile](const Answers& answers) {
                   return answers.device || answers.device_kind || !profile.default_device.empty()
                          || !at_home(answers);
                 },
                 [&profile](Answers& answers, std::string_view line) { take_device(answers, line, profile); },
                 {&rule_of(Fact::device_kind, rules)}}),
    once(known, {"depth",
                 topic,
                 "How long were the needles, in millimetres? For a pen: its setting",
                 [&profile](const Answers& answers) { return depth_hint(answers, profile); },
                 said(&Answers::last_depth),
                 into(&Answers::last_depth),
                 {&rule_of(Fact::depth, rules), why_depth}}),
    once(known, {"bled",
                 topic,
                 "Did it draw blood?",
                 fixed("y or n"),
                 [](const Answers& answers) { return answers.last_bled.has_value(); },
                 take_blood,
                 {nullptr, why_blood}}),
  };
}

std::vector<Topic> profile_topics(const Known& known)
{
  const std::string topic{"The person and the device"};
  const auto& rules = known.rules;
  const auto device_named = [](const Answers& answers) { return answers.device.has_value(); };
  return {
    once(known, {"sensitivity",
                 topic,
                 question_of(Fact::sensitivity, known.rules),
                 fixed("low, normal, high or reactive; Enter alone: as stored"),
                 said(&Answers::sensitivity),
                 into(&Answers::sensitivity),
                 {&rule_of(Fact::sensitivity, rules)}}),
    once(known, {"area",
                 topic,
                 "Which area is it where none is named?",
                 fixed("an area such as face; Enter alone: as stored"),
                 said(&Answers::area),
                 into(&Answers::area),
                 {&rule_of(Fact::area, rules)}}),
    once(
      known,
      {"device",
       topic,
       "What is your device to be called? One question about its kind, one about its needles follow.",
       fixed("a short name such as blue, in lower case; Enter alone: no device"),
       device_named,
       into(&Answers::device),
       {nullptr, "A name stands for kind and needles, so that they need not be said each time, and the log "
                 "counts by it how often a needle head was used."}}),
    once(known, {"kind",
                 topic,
                 question_of(Fact::device_kind, known.rules),
                 fixed("a word of the question"),
                 [=](const Answers& answers) { return answers.device_kind || !device_named(answers); },
                 [](Answers& answers, std::string_view line) { answers.device_kind = answered(line); },
                 {&rule_of(Fact::device_kind, rules)}}),
    once(known, {"depth",
                 topic,
                 "How long are its needles, in millimetres?",
                 fixed("a length such as 0.25; Enter alone: it can be set"),
                 [=](const Answers& answers) { return answers.depth || !device_named(answers); },
                 into(&Answers::depth),
                 {&rule_of(Fact::depth, rules)}}),
  };
}

} // namespace mneedle
