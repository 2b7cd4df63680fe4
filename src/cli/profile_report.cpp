#include "cli/profile_report.hpp"

#include "cli/command_for.hpp"

#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

// What a file does not say is not known, which is never an answer.
constexpr std::string_view not_known = "not known";

struct Value {
  std::string key;
  std::optional<std::string> text;
};

template <typename Enum>
std::optional<std::string> word_of(std::optional<Enum> value)
{
  return value ? std::optional{std::string{word(*value)}} : std::nullopt;
}

std::optional<std::string> unless_empty(std::string text)
{
  return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

// Whoever went through the list and named nothing has said something.
std::optional<std::string> conditions_of(const Profile& profile)
{
  std::string list;
  for (const auto condition : profile.conditions) {
    list.append(list.empty() ? "" : ", ").append(condition.text());
  }
  return list.empty() && profile.screened ? std::optional<std::string>{"none"} : unless_empty(list);
}

std::string device_words(const Device& device)
{
  return device.depth ? fmt::format("{}, {} mm", word(device.kind), to_string(*device.depth))
                      : fmt::format("{}, depth set for each session", word(device.kind));
}

std::optional<std::string> how_many(const std::vector<ConditionId>& conditions)
{
  const auto count = conditions.size();
  return count == 0 ? std::nullopt
                    : std::optional{fmt::format("{} condition{}", count, count == 1 ? "" : "s")};
}

std::vector<Value> values_of(const Profile& profile)
{
  std::vector<Value> values{
    {"sensitivity", word_of(profile.sensitivity)},
    {"conditions", conditions_of(profile)},
    {"screened", profile.screened ? std::optional{to_string(*profile.screened)} : std::nullopt},
    {"screened for", how_many(profile.screened_for)},
    {"default area", word_of(profile.default_area)},
    {"default device", unless_empty(profile.default_device)}};
  for (const auto& device : profile.devices) {
    values.push_back({"device " + device.name, device_words(device)});
  }
  return values;
}

std::string days(int count) { return fmt::format("{} {}", count, count == 1 ? "day" : "days"); }

std::string ago(Days age)
{
  if (age < Days{0}) {
    return "tomorrow";
  }
  return age == Days{0} ? "today" : days(age.count()) + " ago";
}

// A stored screening with its age, and for how long it still counts.
std::string screening_words(Date screened, const Person& person)
{
  const auto lack = lack_of_screening(person.profile, person.today, person.rules);
  const auto standing = lack.empty() ? "counts through " + to_string(screened + screening_valid(person.rules))
                                     : lack + ", go through the conditions again";
  return fmt::format("{} ({}; {})", to_string(screened), ago(person.today - screened), standing);
}

// The needle head of a device as the log knows it.
std::optional<std::string> head_words(const Device& device, const Person& person)
{
  Proposal proposal;
  proposal.today = proposal.on = person.today;
  add_head(proposal, person.history, device.name);
  if (!proposal.device_since) {
    return std::nullopt;
  }
  const auto uses = proposal.uses.value_or(0);
  return fmt::format("in use since {} ({}), {} {} so far", to_string(*proposal.device_since),
                     ago(person.today - *proposal.device_since), uses, uses == 1 ? "use" : "uses");
}

// Lines of a report, each value with its origin.
class Lines {
public:
  void add(std::string key, const std::optional<std::string>& value, std::string_view origin)
  {
    list_.push_back({std::move(key), value.value_or(std::string{not_known}),
                     std::string{value ? origin : std::string_view{"nowhere"}}});
  }

  std::vector<ProfileLine> take() { return std::move(list_); }

private:
  std::vector<ProfileLine> list_;
};

std::string folder_of(const std::string& file) { return file.substr(0, file.rfind('/')); }

} // namespace

ProfileReport profile_report(const Person& person, std::string_view day_origin)
{
  const auto& places = person.places;
  Lines lines;
  lines.add("profile", places.profile, places.profile_origin);
  lines.add("config folder", folder_of(places.profile_file), places.config_origin);
  lines.add("log", places.log_file, places.data_origin);
  lines.add("today", to_string(person.today), day_origin);
  for (auto& [key, text] : values_of(person.profile)) {
    const bool screening = key == "screened" && text;
    lines.add(key, screening ? screening_words(*person.profile.screened, person) : text, places.profile_file);
  }
  for (const auto& device : person.profile.devices) {
    lines.add("head of " + device.name, head_words(device, person), places.log_file);
  }
  return {places.profile_file, lines.take(), "", {}, command_for(places, {"profile", "init"})};
}

std::string lack_of_screening(const Profile& profile, Date today, const RuleBook& rules)
{
  if (!profile.screened) {
    return "";
  }
  if (today - *profile.screened > screening_valid(rules)) {
    return "no longer counts";
  }
  const auto missing = left_out(profile, rules);
  if (missing.empty()) {
    return "";
  }
  return profile.screened_for.empty()
           ? "does not count, since it names no condition that was gone through"
           : fmt::format("does not count, since it was without {}", fmt::join(missing, ", "));
}

std::vector<ProfileChange> changes_between(const Profile& before, const Profile& after)
{
  const auto old_values = values_of(before);
  std::vector<ProfileChange> changes;
  for (const auto& [key, text] : values_of(after)) {
    const auto old = std::find_if(old_values.begin(), old_values.end(),
                                  [&, &name = key](const Value& value) { return value.key == name; });
    const auto was = old == old_values.end() ? std::nullopt : old->text;
    if (was != text) {
      changes.push_back({key, was.value_or(std::string{not_known}), text.value_or(std::string{not_known})});
    }
  }
  return changes;
}

} // namespace mneedle
