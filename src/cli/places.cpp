#include "cli/places.hpp"

#include "base/names.hpp"
#include "cli/or_empty.hpp"
#include "host/paths.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

// A text and what it was taken from.
struct Chosen {
  std::string text;
  std::string_view origin;
};

// The flag, else the environment variable.
std::optional<Chosen> chosen(const std::optional<std::string>& flag, std::string_view name, Host& host,
                             std::string_view variable)
{
  if (flag) {
    return Chosen{*flag, name};
  }
  auto text = host.environment(variable);
  return text ? std::optional{Chosen{*std::move(text), variable}} : std::nullopt;
}

bool absolute(const std::string& path) { return !path.empty() && path.front() == '/'; }

std::optional<std::string> home_of(Host& host)
{
  auto home = host.environment("HOME");
  return home && absolute(*home) ? home : std::nullopt;
}

[[noreturn]] void refuse_path(const Chosen& path, std::string_view why)
{
  throw Error(Fault::usage, {std::string{path.origin}},
              fmt::format("\"{}\" {}; write it from \"/\"", path.text, why));
}

// Whoever starts the program (cron, systemd) need not expand "~", and starts it in a folder of their own.
std::string written_out(const Chosen& path, Host& host)
{
  if (path.text == "~" || path.text.starts_with("~/")) {
    const auto home = home_of(host);
    if (!home) {
      throw Error(
        Fault::environment, {std::string{path.origin}},
        "no home folder is known (HOME is not set), for which \"~\" stands; write the path from \"/\"");
    }
    return *home + path.text.substr(1);
  }
  if (path.text.starts_with('~')) {
    refuse_path(path, "begins with the home folder of a person by name, which is not looked up");
  }
  if (!path.origin.starts_with("--") && !absolute(path.text)) {
    refuse_path(path, "is a relative path, which means another folder wherever the program is started");
  }
  return path.text;
}

// A folder of the XDG base directories, which ignore relative paths.
Chosen xdg_folder(Host& host, std::string_view variable, std::string_view below_home, std::string_view flag)
{
  if (const auto folder = host.environment(variable); folder && absolute(*folder)) {
    return {*folder + "/mneedle", variable};
  }
  if (const auto home = home_of(host)) {
    return {fmt::format("{}/{}/mneedle", *home, below_home), "HOME"};
  }
  throw Error(Fault::environment,
              fmt::format("no home folder is known (HOME is not set); give {} DIR", flag));
}

Chosen folder(const std::optional<Chosen>& given, Host& host, std::string_view variable,
              std::string_view below_home, std::string_view flag)
{
  if (given && given->text.empty()) {
    throw Error(Fault::usage, fmt::format("{}: the folder's name is empty", flag));
  }
  return given ? Chosen{written_out(*given, host), given->origin}
               : xdg_folder(host, variable, below_home, flag);
}

Chosen profile_name(Host& host, const CommonOptions& common)
{
  auto name =
    chosen(common.profile, "--profile", host, "MNEEDLE_PROFILE").value_or(Chosen{"default", "default"});
  if (!is_name(name.text)) {
    throw Error(
      Fault::usage, {std::string{name.origin}},
      fmt::format("\"{}\" is not a profile name; use lower-case letters, digits and \"-\"", name.text));
  }
  return name;
}

std::vector<std::string> listed(Host& host, const std::string& folder)
{
  return or_empty([&] { return host.list_folder(folder); }).value_or(std::vector<std::string>{});
}

// What was said for mneedle alone. A command is often pasted where its variables are not set.
std::vector<std::string> flags_for(const Chosen& name, const Chosen& config, const Chosen& data)
{
  std::vector<std::string> flags;
  const auto add = [&](std::string_view flag, const Chosen& value) {
    if (value.origin == flag || value.origin.starts_with("MNEEDLE_")) {
      flags.insert(flags.end(), {std::string{flag}, value.text});
    }
  };
  add("--profile", name);
  add("--config-dir", config);
  add("--data-dir", data);
  return flags;
}

std::optional<Chosen> chosen_today(Host& host, const CommonOptions& common)
{
  return chosen(common.today, "--today", host, "MNEEDLE_TODAY");
}

} // namespace

Places places_of(Host& host, const CommonOptions& common)
{
  const auto name = profile_name(host, common);
  const auto config = folder(chosen(common.config_dir, "--config-dir", host, "MNEEDLE_CONFIG_DIR"), host,
                             "XDG_CONFIG_HOME", ".config", "--config-dir");
  const auto data = folder(chosen(common.data_dir, "--data-dir", host, "MNEEDLE_DATA_DIR"), host,
                           "XDG_DATA_HOME", ".local/share", "--data-dir");
  const auto log = fmt::format("{}/{}", data.text, name.text);
  return {name.text,
          fmt::format("{}/{}.toml", config.text, name.text),
          config.text + "/rules.d",
          log,
          log + "/log.toml",
          name.origin,
          config.origin,
          data.origin,
          flags_for(name, config, data),
          common.first_record};
}

std::set<std::string> stored_names(Host& host, const Places& places)
{
  constexpr std::string_view ending = ".toml";
  std::set<std::string> names;
  for (const auto& name : listed(host, folder_of(places.profile_file))) {
    names.insert(name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : "");
  }
  const auto logs = folder_of(places.log);
  for (const auto& name : listed(host, logs)) {
    names.insert(host.is_folder(fmt::format("{}/{}", logs, name)) ? name : "");
  }
  std::erase_if(names, [](const std::string& name) { return !is_name(name); });
  return names;
}

std::string_view day_origin(Host& host, const CommonOptions& common)
{
  const auto text = chosen_today(host, common);
  return text ? text->origin : "clock";
}

Date chosen_day(Host& host, const CommonOptions& common)
{
  const auto text = chosen_today(host, common);
  if (!text) {
    return host.today();
  }
  const auto date = parse_iso_date(text->text);
  if (!date) {
    throw Error(Fault::usage,
                fmt::format("{}: \"{}\" is not a date such as 2026-03-16", text->origin, text->text));
  }
  return *date;
}

} // namespace mneedle
