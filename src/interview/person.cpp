// What a profile keeps.

#include "interview/once.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

Question optional(Question question, bool stored)
{
  question.prompt += stored ? " (Enter: keep)" : " (Enter: skip)";
  return question;
}

Once skin(const Known& known)
{
  return {"sensitivity",
          optional({question_of(Fact::sensitivity, known.rules), {&rule_of(Fact::sensitivity, known.rules)}},
                   known.profile.sensitivity.has_value()),
          said(&Answers::sensitivity), [&known](Answers& answers, std::string_view line) {
            if (!line.empty()) {
              answers.sensitivity = chosen<Sensitivity>(line, known.rules);
            }
          }};
}

Once usual_area(const Known& known)
{
  return {"area", optional(area_question(known), known.profile.default_area.has_value()),
          said(&Answers::area), [&known](Answers& answers, std::string_view line) {
            if (!line.empty()) {
              answers.area = chosen<Area>(line, known.rules);
            }
          }};
}

Once device_name()
{
  return {"device",
          {"Name of your device, such as blue? (Enter: none)",
           {},
           "A name stands for kind and needles, so that they need not be said each time, and the log "
           "counts by it how often a needle head was used."},
          said(&Answers::device),
          into(&Answers::device)};
}

bool device_named(const Answers& answers) { return answers.device.has_value(); }

Once kind_of_device(const Known& known)
{
  return {"kind", device_question(known, false),
          [](const Answers& answers) { return answers.device_kind || !device_named(answers); },
          [&known](Answers& answers, std::string_view line) {
            answers.device_kind = chosen<DeviceKind>(line, known.rules);
          }};
}

Once length_of_device(const Known& known)
{
  return {"depth",
          {"Needle length in mm? (Enter: it can be set)", {&rule_of(Fact::depth, known.rules)}},
          [](const Answers& answers) { return answers.depth || !device_named(answers); },
          into(&Answers::depth)};
}

std::string told_profile(const Told& told)
{
  const auto& answers = told.answers;
  std::string list;
  const auto add = [&](std::string_view what, const std::optional<Said>& value) {
    if (value) {
      list += fmt::format("{}{} {}", list.empty() ? "" : ", ", what, value->text);
    }
  };
  add("skin", answers.sensitivity);
  add("area", answers.area);
  add("device", answers.device);
  add("kind", answers.device_kind);
  add("needles", answers.depth);
  list += fmt::format("{}health answers ({})", list.empty() ? "" : ", ",
                      answers.conditions.empty() ? "none applies"
                                                 : fmt::format("{} named", answers.conditions.size()));
  return list;
}

} // namespace

std::vector<Topic> profile_topics(const Known& known)
{
  return {
    once(known, skin(known)),
    once(known, usual_area(known)),
    once(known, device_name()),
    once(known, kind_of_device(known)),
    once(known, length_of_device(known)),
    lasting_topic(known),
    confirm_topic([](const Told& told) { return fmt::format("Save {}? (Enter: yes)", told_profile(told)); }),
  };
}

} // namespace mneedle
