#include "cli/person.hpp"

#include "cli/beside.hpp"

#include <fmt/format.h>

namespace mneedle {

std::optional<Said> chosen_device(const Answers& answers, const Profile& profile)
{
  if (answers.device || answers.device_kind || profile.default_device.empty()) {
    return answers.device;
  }
  return Said{profile.default_device, {"profile"}};
}

void add_default_area(Resolved& asked, const Profile& profile)
{
  if (!asked.proposal.area && profile.default_area) {
    asked.proposal.area = profile.default_area;
    asked.assumed.push_back({fmt::format("area {} from the profile", word(*profile.default_area)), true});
    if (auto* last = std::get_if<Session>(&asked.proposal.last)) {
      last->area = profile.default_area;
    }
  }
}

namespace {

// A name with nothing behind it may be a new person, or a slip of the finger that hides what is stored.
void mention_new_name(Host& host, const CommonOptions& common, const Places& places)
{
  const bool named = common.profile || host.environment("MNEEDLE_PROFILE");
  if (named && !host.is_folder(places.log) && !host.read_file(places.profile_file)) {
    const auto names = stored_names(host, places);
    host.err(fmt::format("mneedle: nothing is stored yet for profile \"{}\"{}{}\n", places.profile,
                         names.empty() ? "" : ", only for ", fmt::join(names, ", ")));
  }
}

} // namespace

Person read_person(Host& host, const CommonOptions& common)
{
  auto places = places_of(host, common);
  auto rules = load_rules(host, common);
  auto profile = load_profile(host, places, rules);
  const auto today = chosen_day(host, common);
  auto history = load_history(host, places, rules);
  refuse_future(history, today, places.log_file);
  const bool in_doubt = say_beside(host, places);
  return {today, std::move(places), std::move(rules), std::move(profile), std::move(history), in_doubt};
}

Person load_person(Host& host, const CommonOptions& common)
{
  auto person = read_person(host, common);
  mention_new_name(host, common, person.places);
  return person;
}

Resolved proposal_of(const Answers& answers, const Person& person)
{
  return proposal_of(answers, person, person.history);
}

Resolved proposal_of(const Answers& answers, const Person& person, const History& history)
{
  refuse_screening_ahead(person.profile, person.today, person.places.profile_file);
  auto asked = resolve(answers, person.today, person.rules);
  asked.proposal.record_in_doubt = person.in_doubt;
  const auto device = chosen_device(answers, person.profile);
  add_profile(asked.proposal, person.profile, device, person.rules, person.places.profile_file);
  if (device) {
    add_head(asked.proposal, history, device->text);
    if (!answers.device) {
      asked.assumed.push_back({fmt::format("device {} from the profile", device->text), true});
    }
  }
  refuse_denial(asked.proposal, history);
  return asked;
}

} // namespace mneedle
