// A session that took place, and what a profile keeps: each is asked once, and may be left as it is.

#include "interview/ask.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

using Field = std::optional<Said> Answers::*;
using Take = std::function<void(Answers&, std::string_view)>;

// Asks once, as long as nothing was said.
struct Once {
  std::string name;
  std::string topic;
  std::string text;
  std::function<std::string(const Answers&)> hint;
  std::function<bool(const Answers&)> known;
  Take take;
};

Topic once(const Known& known, Once one)
{
  return [&known, one = std::move(one)](const Told& told) {
    if (told.settled.contains(one.name) || one.known(told.answers)) {
      return std::optional<Prompt>{};
    }
    return std::optional{Prompt{Question{one.topic, one.text, {}, one.hint(told.answers), {}},
                                [&known, one](const Told& before, std::string_view line) {
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

} // namespace

std::vector<Topic> record_topics(const Known& known)
{
  const std::string topic{"The session"};
  const auto& profile = known.profile;
  return {
    once(known, {"day", topic, "On which day was it?", fixed("a date or \"2 days ago\"; Enter alone: today"),
                 said(&Answers::last),
                 [today = known.today](Answers& answers, std::string_view line) {
                   take_day(answers, line, today);
                 }}),
    once(known, {"area", topic, question_of(Fact::area, known.rules), fixed("a word of the question"),
                 [&profile](const Answers& answers) { return answers.area || profile.default_area; },
                 [](Answers& answers, std::string_view line) { answers.area = answered(line); }}),
    once(known,
         {"setting", topic, "At home or by a professional?", fixed("home or professional; Enter alone: home"),
          said(&Answers::last_setting), into(&Answers::last_setting)}),
    once(known,
         {"device", topic, "What kind of device was it?",
          fixed(fmt::format("roller, stamp, pen, rf{}; Enter alone: not known", devices_of(profile))),
          [&profile](const Answers& answers) {
            return answers.device || answers.device_kind || !profile.default_device.empty()
                   || !at_home(answers);
          },
          [&profile](Answers& answers, std::string_view line) { take_device(answers, line, profile); }}),
    once(known, {"depth", topic, question_of(Fact::depth, known.rules),
                 [&profile](const Answers& answers) { return depth_hint(answers, profile); },
                 said(&Answers::last_depth), into(&Answers::last_depth)}),
    once(known, {"bled", topic, "Did it draw blood?", fixed("y or n"),
                 [](const Answers& answers) { return answers.last_bled.has_value(); }, take_blood}),
  };
}

std::vector<Topic> profile_topics(const Known& known)
{
  const std::string topic{"The person and the device"};
  const auto device_named = [](const Answers& answers) { return answers.device.has_value(); };
  return {
    once(known, {"sensitivity", topic, question_of(Fact::sensitivity, known.rules),
                 fixed("low, normal, high or reactive; Enter alone: as stored"), said(&Answers::sensitivity),
                 into(&Answers::sensitivity)}),
    once(known,
         {"area", topic, "Which area is it where none is named?",
          fixed("an area such as face; Enter alone: as stored"), said(&Answers::area), into(&Answers::area)}),
    once(known,
         {"device", topic,
          "What is your device to be called? One question about its kind, one about its needles follow.",
          fixed("a short name such as blue, in lower case; Enter alone: no device"), device_named,
          into(&Answers::device)}),
    once(known,
         {"kind", topic, question_of(Fact::device_kind, known.rules), fixed("roller, stamp, pen or rf"),
          [=](const Answers& answers) { return answers.device_kind || !device_named(answers); },
          [](Answers& answers, std::string_view line) { answers.device_kind = answered(line); }}),
    once(known, {"depth", topic, "How long are its needles, in millimetres?",
                 fixed("a length such as 0.25; Enter alone: it can be set"),
                 [=](const Answers& answers) { return answers.depth || !device_named(answers); },
                 into(&Answers::depth)}),
  };
}

} // namespace mneedle
