#include "cli/beside.hpp"

#include "base/whole_number.hpp"
#include "cli/command_for.hpp"
#include "cli/messages.hpp"
#include "cli/or_empty.hpp"
#include "host/paths.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace mneedle {

namespace {

constexpr std::string_view log_name = "log.toml";
constexpr std::string_view placeholder = ".icloud";
constexpr std::string_view may_be_newer = "may hold what the log lacks";
constexpr std::string_view lacks_file = "is a backup, and its file is gone";

// A file that was not brought here.
Beside placeholder_at(std::string path)
{
  return {std::move(path),
          "stands for a file that a sync program has not brought here",
          {},
          false,
          "let it bring the file"};
}

Beside lone_backup_at(std::string path)
{
  return {std::move(path), std::string{lacks_file}, {}, false, "look at it, then move it back or away"};
}

std::vector<std::string> names_in(Host& host, const std::string& folder)
{
  return host.list_folder(folder).value_or(std::vector<std::string>{});
}

std::string lower(std::string_view text)
{
  std::string result;
  for (const char c : text) {
    result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return result;
}

// What mneedle itself puts beside a file: its lock, its backup, texts in the making and those that were not taken.
bool is_ours(std::string_view name, std::string_view file)
{
  const auto rest = name.starts_with(file) ? name.substr(file.size()) : std::string_view{};
  const bool in_the_making = name.starts_with(fmt::format(".{}.", file))
                             && name.size() == file.size() + std::string_view{"..XXXXXX"}.size();
  return name == file || rest == ".lock" || rest.starts_with(".rejected") || in_the_making;
}

// "2026.toml", "removed.toml": how mneedle 0.1.0 called the files of a log.
bool is_old_name(std::string_view name)
{
  const bool year = name.size() == 9 && name.ends_with(".toml") && whole_number(name.substr(0, 4), 9999);
  return year || name == "removed.toml";
}

// Whether somebody may have put entries of a log in it.
bool holds_entries(std::string_view text)
{
  const auto first = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
  return std::any_of(std::begin(kinds_of_entries), std::end(kinds_of_entries),
                     [&](std::string_view kind) {
                       return text.find(fmt::format("[[{}]]", kind)) != std::string_view::npos;
                     })
         || (first != std::string_view::npos && text.substr(first).starts_with("format"));
}

// Whether the log has all that the text says, or has taken it out since.
bool is_merged(Host& host, const Places& places, const std::string& path, const std::string& text)
{
  try {
    const auto log = host.read_file(places.log_file);
    const auto here = log ? read_log(*log, places.log_file) : Log{};
    const auto both = unite(here, read_copies({{path, text}}));
    return both.change.empty() && both.conflicts.empty();
  } catch (const Error&) {
    return false;
  }
}

// What lies in a folder is read as bytes: it need not be a text.
std::optional<std::string> bytes_in(Host& host, const std::string& path)
{
  return host.is_folder(path) ? std::nullopt : host.read_bytes(path);
}

std::optional<Beside> look_at(Host& host, const Places& places, const std::string& name)
{
  const auto path = path_in(places.log, name);
  try {
    const auto bytes = bytes_in(host, path);
    if (!bytes || (!is_old_name(name) && !holds_entries(*bytes))) {
      return std::nullopt;
    }
    return Beside{
      path, std::string{may_be_newer}, {"log", "merge", path}, is_merged(host, places, path, *bytes)};
  } catch (const Error&) {
    return Beside{path, fmt::format("cannot be read and {}", may_be_newer), {}};
  }
}

bool has(const std::vector<std::string>& names, std::string_view name)
{
  return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::string mend_for(const Beside& file, const Places& places)
{
  return file.mend.empty() ? file.remedy : command_for(places, file.mend);
}

std::vector<Beside> beside_log(Host& host, const Places& places)
{
  std::vector<Beside> found;
  const auto names = names_in(host, places.log);
  for (const auto& name : names) {
    const auto original = name.ends_with('~') ? name.substr(0, name.size() - 1) : "";
    const bool backup = (original == log_name || is_old_name(original)) && has(names, original);
    if (original == log_name && !backup) {
      const auto path = path_in(places.log, name);
      found.push_back({path, std::string{lacks_file}, {"log", "merge", path}});
    } else if (name.ends_with(placeholder)) {
      found.push_back(placeholder_at(path_in(places.log, name)));
    } else if (!backup && !is_ours(name, log_name) && !is_old_name(name)) {
      if (auto file = look_at(host, places, name)) {
        found.push_back(*std::move(file));
      }
    }
  }
  return found;
}

std::vector<std::string> merge_of_old_files(Host& host, const Places& places)
{
  std::vector<std::string> command{"log", "merge"};
  for (const auto& name : names_in(host, places.log)) {
    const auto file = is_old_name(name) ? look_at(host, places, name) : std::nullopt;
    if (file && !file->settled) {
      command.push_back(file->path);
    }
  }
  return command.size() > 2 ? command : std::vector<std::string>{};
}

void refuse_old_files(Host& host, const Places& places)
{
  if (const auto merge = merge_of_old_files(host, places); !merge.empty()) {
    throw Error(Fault::untrusted, {places.log},
                fmt::format("{}; take them over: {}", holds_old_files, command_for(places, merge)));
  }
}

std::vector<Beside> beside_profile(Host& host, const Places& places)
{
  std::vector<Beside> found;
  const auto folder = folder_of(places.profile_file);
  const auto file = name_of(places.profile_file);
  const auto is_copy = [&](std::string_view name) {
    const auto rest = lower(name).starts_with(places.profile) ? name.substr(places.profile.size()) : "";
    const bool other_person =
      !rest.empty() && (std::isalnum(static_cast<unsigned char>(rest[0])) != 0 || rest[0] == '-');
    return !rest.empty() && !other_person && lower(rest).find(".toml") != std::string::npos;
  };
  const auto names = names_in(host, folder);
  for (const auto& name : names) {
    const auto path = path_in(folder, name);
    const bool backup = name == file + "~";
    if (backup && !has(names, file)) {
      found.push_back(lone_backup_at(path));
    } else if (name == fmt::format(".{}{}", file, placeholder)) {
      found.push_back(placeholder_at(path));
    } else if (!backup && !is_ours(name, file) && is_copy(name) && !host.is_folder(path)) {
      const auto bytes = or_empty([&] { return host.read_bytes(path); });
      const bool same = bytes && bytes == host.read_bytes(places.profile_file);
      found.push_back({path, "may hold what the profile lacks", {}, same});
    }
  }
  return found;
}

std::vector<Beside> beside_rules(Host& host, const Places& places)
{
  std::vector<Beside> found;
  const auto names = names_in(host, places.overlays);
  for (const auto& name : names) {
    const auto path = path_in(places.overlays, name);
    if (name.ends_with(placeholder)) {
      found.push_back(placeholder_at(path));
    } else if (name.ends_with(".toml~") && !has(names, std::string_view{name}.substr(0, name.size() - 1))) {
      found.push_back(lone_backup_at(path));
    } else if (lower(name).ends_with(".toml") && !name.ends_with(".toml")) {
      found.push_back({path,
                       "is passed over, since its name does not end in \".toml\"",
                       {},
                       false,
                       "rename it if its rules are to count, or move it away"});
    }
  }
  return found;
}

bool say_beside(Host& host, const Places& places)
{
  bool any = false;
  for (const auto& files :
       {beside_log(host, places), beside_profile(host, places), beside_rules(host, places)}) {
    for (const auto& file : files) {
      if (!file.settled) {
        host.err(message_of(
          Error(Fault::untrusted, {file.path}, fmt::format("{}; {}", file.message, mend_for(file, places)))));
        any = true;
      }
    }
  }
  return any;
}

} // namespace mneedle
