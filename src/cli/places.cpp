#include "cli/places.hpp"

#include "base/names.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

// The flag, else the environment variable.
std::optional<std::string> chosen(const std::optional<std::string>& flag, Host& host,
                                  std::string_view variable)
{
  return flag ? flag : host.environment(variable);
}

bool absolute(const std::string& path) { return !path.empty() && path.front() == '/'; }

// A folder of the XDG base directories, which ignore relative paths.
std::string xdg_folder(Host& host, std::string_view variable, std::string_view below_home,
                       std::string_view flag)
{
  if (const auto folder = host.environment(variable); folder && absolute(*folder)) {
    return *folder + "/mneedle";
  }
  if (const auto home = host.environment("HOME"); home && absolute(*home)) {
    return fmt::format("{}/{}/mneedle", *home, below_home);
  }
  throw Error(Fault::environment,
              fmt::format("no home folder is known (HOME is not set); give {} DIR", flag));
}

std::string folder(const std::optional<std::string>& given, Host& host, std::string_view variable,
                   std::string_view below_home, std::string_view flag)
{
  if (given && given->empty()) {
    throw Error(Fault::usage, fmt::format("{}: the folder's name is empty", flag));
  }
  return given ? *given : xdg_folder(host, variable, below_home, flag);
}

std::string profile_name(Host& host, const CommonOptions& common)
{
  auto name = chosen(common.profile, host, "MNEEDLE_PROFILE").value_or("default");
  if (!is_name(name)) {
    throw Error(Fault::usage, {common.profile ? "--profile" : "MNEEDLE_PROFILE"},
                fmt::format("\"{}\" is no profile name; use lower-case letters, digits and \"-\"", name));
  }
  return name;
}

} // namespace

Places places_of(Host& host, const CommonOptions& common)
{
  auto name = profile_name(host, common);
  const auto config = folder(chosen(common.config_dir, host, "MNEEDLE_CONFIG_DIR"), host, "XDG_CONFIG_HOME",
                             ".config", "--config-dir");
  const auto data = folder(chosen(common.data_dir, host, "MNEEDLE_DATA_DIR"), host, "XDG_DATA_HOME",
                           ".local/share", "--data-dir");
  return {name, fmt::format("{}/{}.toml", config, name), config + "/rules.d",
          fmt::format("{}/{}", data, name)};
}

Date chosen_day(Host& host, const CommonOptions& common)
{
  const auto text = chosen(common.today, host, "MNEEDLE_TODAY");
  if (!text) {
    return host.today();
  }
  const auto date = parse_iso_date(*text);
  if (!date) {
    throw Error(Fault::usage, fmt::format("{}: \"{}\" is not a date such as 2026-03-16",
                                          common.today ? "--today" : "MNEEDLE_TODAY", *text));
  }
  return *date;
}

} // namespace mneedle
