#include "cli/profile_wanted.hpp"

#include "base/names.hpp"
#include "base/nearest.hpp"
#include "cli/facts.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr std::string_view no_condition = "none";

void refuse_nothing(const ProfileOptions& options)
{
  if (says_nothing(options)) {
    throw Error(Fault::usage,
                "profile init needs something to store: --sensitivity, --condition, --screened, "
                "--screened-on, --area, --device with --device-kind and --depth, "
                "--default-device; such as mneedle profile init --sensitivity normal --screened");
  }
}

// The conditions that were named; `none` stands alone.
std::vector<Said> conditions_said(const ProfileOptions& options)
{
  auto said = said_list(options.conditions, "--condition");
  const auto named = said.size();
  std::erase_if(said, [](const Said& one) { return one.text == no_condition; });
  if (!said.empty() && said.size() < named) {
    throw Error(Fault::usage, said.front().origin,
                fmt::format("\"{}\" is given together with \"{}\"; give the one or the other", no_condition,
                            said.front().text));
  }
  return said;
}

void require_device(const ProfileOptions& options)
{
  if (!options.device && (options.device_kind || options.depth)) {
    throw Error(Fault::usage, "--device is missing; name the device, such as --device blue");
  }
  if (options.device) {
    refuse_odd_name({*options.device, {"--device"}});
  }
}

std::vector<ConditionId> sorted(std::vector<ConditionId> conditions)
{
  std::sort(conditions.begin(), conditions.end());
  return conditions;
}

// The same ones in another order are no change.
void replace(std::vector<ConditionId>& conditions, std::vector<ConditionId> wanted)
{
  if (sorted(conditions) != sorted(wanted)) {
    conditions = std::move(wanted);
  }
}

// Each once, in the order of the command line.
void set_conditions(Profile& profile, const std::vector<ConditionId>& told)
{
  std::vector<ConditionId> conditions;
  for (const auto condition : told) {
    if (std::find(conditions.begin(), conditions.end(), condition) == conditions.end()) {
      conditions.push_back(condition);
    }
  }
  replace(profile.conditions, std::move(conditions));
}

void set_screening(Profile& profile, Date day, const RuleBook& rules)
{
  profile.screened = day;
  const auto lasting = lasting_conditions(rules);
  replace(profile.screened_for, {lasting.begin(), lasting.end()});
}

std::string slip(const Profile& profile, std::string_view name)
{
  std::vector<std::string_view> names;
  for (const auto& device : profile.devices) {
    names.push_back(device.name);
  }
  return did_you_mean(name, names);
}

void add_device(Profile& profile, const std::string& name, const Proposal& told)
{
  if (!told.device_kind) {
    throw Error(Fault::usage, {"--device"},
                fmt::format("the profile has no device \"{}\"{}; a new one needs --device-kind KIND", name,
                            slip(profile, name)));
  }
  if (profile.devices.empty()) {
    profile.default_device = name;
  }
  profile.devices.push_back({name, *told.device_kind, told.depth});
}

void set_device(Profile& profile, const std::string& name, const Proposal& told)
{
  const auto found = std::find_if(profile.devices.begin(), profile.devices.end(),
                                  [&](const Device& device) { return device.name == name; });
  if (found == profile.devices.end()) {
    return add_device(profile, name, told);
  }
  found->kind = told.device_kind.value_or(found->kind);
  found->depth = told.depth ? told.depth : found->depth;
}

void set_default_device(Profile& profile, const std::string& name)
{
  if (profile.device(name) == nullptr) {
    throw Error(Fault::usage, {"--default-device"},
                fmt::format("the profile has no device \"{}\"{}", name, slip(profile, name)));
  }
  profile.default_device = name;
}

} // namespace

void refuse_odd_name(const Said& name)
{
  if (!is_name(name.text)) {
    throw Error(
      Fault::usage, name.origin,
      fmt::format("\"{}\" is not a device name; use lower-case letters, digits and \"-\"", name.text));
  }
}

bool says_nothing(const ProfileOptions& options)
{
  return !options.sensitivity && options.conditions.empty() && !options.screened && !options.screened_on
         && !options.area && !options.device && !options.device_kind && !options.depth
         && !options.default_device;
}

std::vector<Option> profile_options(ProfileOptions& options)
{
  return {
    everyday({"--sensitivity", "LEVEL", "of the skin: low normal high reactive", &options.sensitivity,
              Words::sensitivity}),
    everyday({"--condition", "ID[,ID...]", "lasting conditions, instead of those stored; or none",
              &options.conditions, Words::lasting_condition, Joined::yes}),
    everyday({"--screened", "", "today you went through all of them; no other applies", &options.screened}),
    {"--screened-on", "DATE", "the same, on that day", &options.screened_on, Words::past_date},
    everyday({"-a,--area", "AREA", "the area if you name none", &options.area, Words::area}),
    everyday({"--device", "NAME", "add or change a device; the first is the default", &options.device,
              Words::device}),
    everyday({"--device-kind", "KIND", "roller stamp fixed-stamp pen rf hyaluron-pen", &options.device_kind,
              Words::device_kind}),
    everyday(
      {"-d,--depth", "MM", "its needle length; leave out if it can be set", &options.depth, Words::depth}),
    {"--default-device", "NAME", "the device if you name none", &options.default_device, Words::device},
  };
}

Proposal told(const ProfileOptions& options, Date today, const RuleBook& rules)
{
  refuse_nothing(options);
  require_device(options);
  Answers answers;
  answers.sensitivity = said(options.sensitivity, "--sensitivity");
  answers.conditions = conditions_said(options);
  answers.stored_screening =
    options.screened_on
      ? said(options.screened_on, "--screened-on")
      : said(options.screened ? std::optional<std::string>{"today"} : std::nullopt, "--screened");
  answers.area = said(options.area, "--area");
  answers.device_kind = said(options.device_kind, "--device-kind");
  answers.depth = said(options.depth, "--depth");
  return resolve(answers, today, rules).proposal;
}

Profile wanted_profile(Profile before, const ProfileOptions& options, const Proposal& told,
                       const RuleBook& rules)
{
  auto profile = std::move(before);
  profile.sensitivity = told.sensitivity ? told.sensitivity : profile.sensitivity;
  if (told.stored_screening) {
    set_screening(profile, *told.stored_screening, rules);
  }
  profile.default_area = told.area ? told.area : profile.default_area;
  if (!options.conditions.empty()) {
    set_conditions(profile, told.conditions);
  }
  if (options.device) {
    set_device(profile, *options.device, told);
  }
  if (options.default_device) {
    set_default_device(profile, *options.default_device);
  }
  return profile;
}

} // namespace mneedle
