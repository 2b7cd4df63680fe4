#include "cli/doctor.hpp"

#include "cli/beside.hpp"
#include "cli/command_for.hpp"
#include "cli/commands.hpp"
#include "cli/profile_report.hpp"
#include "cli/show.hpp"
#include "host/paths.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mneedle {

void Examination::attempt(const std::function<void()>& look, const Remedy& remedy)
{
  try {
    look();
  } catch (const Error& error) {
    for (const auto& complaint : error.complaints()) {
      const auto whole = to_string(complaint);
      const auto place = whole.substr(0, whole.size() - complaint.message.size());
      this->error(place.empty() ? "here" : place.substr(0, place.find_last_not_of(": ") + 1),
                  complaint.message, remedy);
    }
  }
}

DoctorReport Examination::take()
{
  std::stable_sort(report_.lines.begin(), report_.lines.end(),
                   [](const DoctorLine& a, const DoctorLine& b) { return a.ailment > b.ailment; });
  return std::move(report_);
}

namespace {

// The rules in force, or what can be had of them.
RuleBook examine_rules(Examination& examination, Host& host, const CommonOptions& common)
{
  RuleBook rules{builtin_rules()};
  examination.attempt([&] { rules = load_rules(host, common); },
                      {"fix the file, or move it out of rules.d; mneedle rules check PATH tests it"});
  const auto places = places_of(host, common);
  const auto& folder = places.overlays;
  examination.attempt(
    [&] {
      std::set<std::string> named;
      for (const auto& file : beside_rules(host, places)) {
        add_beside(examination, file, places);
        named.insert(file.path);
      }
      for (const auto& name : host.list_folder(folder).value_or(std::vector<std::string>{})) {
        const auto path = path_in(folder, name);
        if ((!name.ends_with(".toml") || name.front() == '.') && !named.contains(path)) {
          examination.remark(path, "is passed over, since its name is not NAME.toml",
                             {"rename it if its rules are to count, or move it away"});
        }
      }
    },
    {"fix the folder"});
  return rules;
}

void examine_screening(Examination& examination, const Profile& profile, const RuleBook& rules, Date today,
                       const Places& places)
{
  const auto lack = lack_of_screening(profile, today, rules);
  if (!lack.empty()) {
    examination.remark(places.profile_file,
                       fmt::format("the screening of {} {}", to_string(*profile.screened), lack),
                       {"after you have gone through the conditions again",
                        command_for(places, {"profile", "init", "--screened"})});
  }
}

Profile examine_profile(Examination& examination, Host& host, const Places& places, const RuleBook& rules,
                        Date today)
{
  Profile profile;
  const auto& file = places.profile_file;
  examination.attempt(
    [&] {
      profile = load_profile(host, places, rules);
      refuse_unusable(profile, today, rules, file);
      examine_screening(examination, profile, rules, today, places);
    },
    {"or use an editor of your choice", command_for(places, {"profile", "edit"})});
  return profile;
}

void examine_profile_folder(Examination& examination, Host& host, const Places& places)
{
  examination.attempt(
    [&] {
      for (const auto& file : beside_profile(host, places)) {
        add_beside(examination, file, places);
      }
      const auto folder = folder_of(places.profile_file);
      for (const auto& name : host.list_folder(folder).value_or(std::vector<std::string>{})) {
        look_at_edited(examination, name, path_in(folder, name));
      }
    },
    {"look at the folder and its permissions"});
}

constexpr unsigned others = 077;
constexpr unsigned anybody_writes = 02;
constexpr unsigned sticky = 01000; // of a folder in which each may replace only what is theirs

// What it says may be somebody else's doing.
void distrust_mode(Examination& examination, const std::string& path, unsigned mode)
{
  examination.error(path, fmt::format("everyone on this machine may change it (mode {:o})", mode),
                    {"then see whether all in it is yours", fmt::format("chmod o-w {}", shell_word(path))});
}

void examine_mode(Examination& examination, Host& host, const std::string& path, std::string_view wanted)
{
  examination.attempt(
    [&] {
      const auto mode = host.mode_of(path);
      if (mode && (*mode & anybody_writes) != 0) {
        distrust_mode(examination, path, *mode);
      } else if (mode && (*mode & others) != 0) {
        examination.remark(path, fmt::format("others on this machine may read it (mode {:o})", *mode),
                           {"", fmt::format("chmod {} {}", wanted, shell_word(path))});
      }
    },
    {"look at the folder and its permissions"});
}

// Anybody could put another folder in the place of what lies in it; in a sticky one nobody but the owner can.
void examine_parent(Examination& examination, Host& host, const std::string& path)
{
  examination.attempt(
    [&] {
      const auto mode = host.mode_of(path);
      if (mode && (*mode & (anybody_writes | sticky)) == anybody_writes) {
        distrust_mode(examination, path, *mode);
      }
    },
    {"look at the folder and its permissions"});
}

// Rules are no secret.
void examine_rule_modes(Examination& examination, Host& host, const std::string& folder)
{
  const auto look = [&](const std::string& path) {
    if (const auto mode = host.mode_of(path); mode && (*mode & anybody_writes) != 0) {
      distrust_mode(examination, path, *mode);
    }
  };
  examination.attempt(
    [&] {
      look(folder);
      for (const auto& name : host.list_folder(folder).value_or(std::vector<std::string>{})) {
        look(fmt::format("{}/{}", folder, name));
      }
    },
    {"look at the folder and its permissions"});
}

// Copies of a profile, too. A folder without a profile holds rules at most.
void examine_profile_modes(Examination& examination, Host& host, const Places& places)
{
  examination.attempt(
    [&] {
      const auto folder = folder_of(places.profile_file);
      if (host.mode_of(places.profile_file)) {
        examine_mode(examination, host, folder, "700");
      }
      for (const auto& name : host.list_folder(folder).value_or(std::vector<std::string>{})) {
        const auto path = fmt::format("{}/{}", folder, name);
        if (name.find(".toml") != std::string::npos && name.front() != '.' && !host.is_folder(path)) {
          examine_mode(examination, host, path, "600");
        }
      }
    },
    {"look at the folder and its permissions"});
}

void examine_modes(Examination& examination, Host& host, const Places& places)
{
  examine_parent(examination, host, folder_of(places.log));
  examine_parent(examination, host, folder_of(places.profile_file));
  examine_rule_modes(examination, host, places.overlays);
  examine_mode(examination, host, places.log, "700");
  examine_profile_modes(examination, host, places);
  examine_mode(examination, host, places.log_file, "600");
}

bool is_there(Examination& examination, const std::function<void()>& require)
{
  bool there = false;
  examination.attempt(
    [&] {
      require();
      there = true;
    },
    {"correct the flag or the variable, or mount the disk that the folder is on"});
  return there;
}

ExitCode run_doctor(Host& host, const CommonOptions& common)
{
  shown(DoctorReport{}, host, common);
  const auto places = places_of(host, common);
  const auto today = chosen_day(host, common);
  Examination examination;
  RuleBook rules{builtin_rules()};
  Profile profile;
  if (is_there(examination, [&] { require_config_folder(host, places); })) {
    rules = examine_rules(examination, host, common);
    profile = examine_profile(examination, host, places, rules, today);
    examine_profile_folder(examination, host, places);
  }
  if (is_there(examination, [&] { require_data_folder(host, places); })) {
    examine_log(examination, host, places, rules, profile, today);
  }
  examine_modes(examination, host, places);
  const auto report = examination.take();
  const bool ill = !report.lines.empty() && report.lines.front().ailment == Ailment::error;
  show(report, host, common);
  return ill ? exit_untrusted : exit_yes;
}

} // namespace

Command doctor_command()
{
  return {"doctor",
          "Check files for errors, permissions and sync conflicts.",
          "mneedle doctor",
          {},
          {},
          {},
          [](Host& host, const CommonOptions& common) { return run_doctor(host, common); }};
}

} // namespace mneedle
