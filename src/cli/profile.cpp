#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/show.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

// The lines of a profile; what the file does not say is not known, which is never an answer.
class Lines {
public:
  explicit Lines(std::string file) : file_{std::move(file)} {}

  void add(std::string key, const std::optional<std::string>& value)
  {
    list_.push_back({std::move(key), value.value_or("not known"), value ? file_ : "nowhere"});
  }

  std::vector<ProfileLine> take() { return std::move(list_); }

private:
  std::string file_;
  std::vector<ProfileLine> list_;
};

template <typename Enum>
std::optional<std::string> word_of(std::optional<Enum> value)
{
  return value ? std::optional{std::string{word(*value)}} : std::nullopt;
}

std::string conditions_of(const Profile& profile)
{
  std::string list;
  for (const auto condition : profile.conditions) {
    list.append(list.empty() ? "" : ", ").append(condition.text());
  }
  return list;
}

std::string device_words(const Device& device)
{
  return device.depth ? fmt::format("{}, {} mm", word(device.kind), to_string(*device.depth))
                      : fmt::format("{}, depth set for each session", word(device.kind));
}

std::optional<std::string> screened_words(const Profile& profile, Date today)
{
  if (!profile.screened) {
    return std::nullopt;
  }
  return fmt::format("{} ({} days ago)", to_string(*profile.screened), (today - *profile.screened).count());
}

std::optional<std::string> unless_empty(std::string text)
{
  return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

ExitCode run(Host& host, const CommonOptions& common)
{
  const auto places = places_of(host, common);
  const auto profile = load_profile(host, places);
  const auto today = chosen_day(host, common);
  refuse_screening_ahead(profile, today, places.profile_file);
  Lines lines{places.profile_file};
  lines.add("sensitivity", word_of(profile.sensitivity));
  lines.add("conditions", unless_empty(conditions_of(profile)));
  lines.add("screened", screened_words(profile, today));
  lines.add("default area", word_of(profile.default_area));
  lines.add("default device", unless_empty(profile.default_device));
  for (const auto& device : profile.devices) {
    lines.add("device " + device.name, device_words(device));
  }
  show(ProfileReport{places.profile_file, lines.take()}, host, common);
  return exit_yes;
}

} // namespace

Command profile_command()
{
  return {"profile",
          "Shows what is known about the person, and where each value comes from.",
          "mneedle profile",
          {},
          {},
          {},
          [](Host& host, const CommonOptions& common) { return run(host, common); }};
}

} // namespace mneedle
