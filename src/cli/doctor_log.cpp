#include "base/nearest.hpp"
#include "cli/command_for.hpp"
#include "cli/doctor.hpp"
#include "history/entry_places.hpp"
#include "host/paths.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mneedle {

namespace {

// The log is mended by mneedle, anything else by hand.
Remedy remedy_for(const Complaint& complaint, const Places& places, std::string hint)
{
  const bool ours = complaint.origin.file.text() == places.log_file;
  return ours ? Remedy{std::move(hint), command_for(places, {"log", "edit"})}
              : Remedy{"fix it with an editor"};
}

void add_errors(Examination& examination, const std::vector<Complaint>& complaints, const Places& places,
                const std::string& hint)
{
  for (const auto& complaint : complaints) {
    examination.attempt([&] { throw Error(Fault::untrusted, std::vector{complaint}); },
                        remedy_for(complaint, places, hint));
  }
}

// The log as far as it can be read.
History examine_text(Examination& examination, Host& host, const Places& places, const RuleBook& rules)
{
  const auto text = host.read_bytes(places.log_file);
  if (!text) {
    return {};
  }
  auto [history, complaints] = salvage_log(*text, places.log_file);
  const bool backup = host.mode_of(places.log_file + "~").has_value();
  add_errors(examination, complaints, places,
             backup ? fmt::format("{}~ is the log before its last change", places.log_file) : "");
  try {
    refuse_unknown_words(history, rules, EntryPlaces{*text, places.log_file});
  } catch (const Error& error) {
    add_errors(examination, error.complaints(), places, "mneedle rules list names the words");
  }
  return std::move(history);
}

void look_at_folder(Examination& examination, Host& host, const Places& places)
{
  if (const auto merge = merge_of_old_files(host, places); !merge.empty()) {
    examination.error(places.log, std::string{holds_old_files}, {"", command_for(places, merge)});
  }
  for (const auto& file : beside_log(host, places)) {
    add_beside(examination, file, places);
  }
  for (const auto& name : host.list_folder(places.log).value_or(std::vector<std::string>{})) {
    look_at_edited(examination, name, path_in(places.log, name));
  }
}

// A name that the profile does not have may be a slip that hides the uses of a needle head.
void look_at_devices(Examination& examination, const History& history, const Profile& profile,
                     const Places& places)
{
  std::vector<std::string_view> known;
  for (const auto& device : profile.devices) {
    known.push_back(device.name);
  }
  std::set<std::string> named;
  for (const auto& session : history.sessions) {
    named.insert(session.device);
  }
  for (const auto& head : history.heads) {
    named.insert(head.device);
  }
  for (const auto& device : named) {
    if (!device.empty() && !known.empty() && profile.device(device) == nullptr) {
      examination.remark(
        places.log_file,
        fmt::format("names the device \"{}\", which the profile does not have{}", device,
                    did_you_mean(device, known)),
        {"or mneedle profile init --device NAME --device-kind KIND", command_for(places, {"log", "edit"})});
    }
  }
}

} // namespace

void add_beside(Examination& examination, const Beside& file, const Places& places)
{
  const auto command = file.mend.empty() ? "" : command_for(places, file.mend);
  if (file.settled) {
    examination.remark(file.path, "holds nothing new", {"", "rm -i " + shell_word(file.path)});
  } else {
    examination.error(file.path, file.message, {command.empty() ? file.remedy : "", command});
  }
}

void look_at_edited(Examination& examination, std::string_view name, const std::string& path)
{
  const Remedy remedy{"take from it what you need, then remove it"};
  if (name.find(".toml.rejected") != std::string_view::npos) {
    examination.remark(path, "is an edited text that was not taken", remedy);
  } else if (name.starts_with(".edit-")) {
    examination.remark(path, "holds what an editor had and mneedle has not read", remedy);
  }
}

void examine_log(Examination& examination, Host& host, const Places& places, const RuleBook& rules,
                 const Profile& profile, Date today)
{
  examination.attempt(
    [&] {
      const auto history = examine_text(examination, host, places, rules);
      if (ahead_of(history, today)) {
        examination.attempt([&] { refuse_future(history, today, places.log_file); },
                            {"", command_for(places, {"log", "edit"})});
      }
      look_at_devices(examination, history, profile, places);
    },
    {"look at the file and its permissions"});
  examination.attempt([&] { look_at_folder(examination, host, places); },
                      {"look at the folder and its permissions"});
}

} // namespace mneedle
