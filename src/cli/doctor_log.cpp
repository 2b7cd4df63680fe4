#include "base/nearest.hpp"
#include "cli/doctor.hpp"
#include "history/entry_places.hpp"
#include "history/removed.hpp"
#include "host/folder.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mneedle {

namespace {

std::string path_of(const Places& places, std::string_view name)
{
  return fmt::format("{}/{}", places.log, name);
}

// Years that the log has are mended by year, anything else by hand.
std::string mend_for(const Complaint& complaint, const Places& places, std::string_view hint)
{
  const auto& file = complaint.origin.file.text();
  const bool ours = file.starts_with(places.log + "/");
  const auto year = ours ? year_of_file(file.substr(places.log.size() + 1)) : std::nullopt;
  return year ? fmt::format("mneedle log edit {}; {}", *year, hint) : "mend it with an editor";
}

void add_error(Examination& examination, const Complaint& complaint, const std::string& mend)
{
  examination.attempt([&] { throw Error(Fault::untrusted, std::vector{complaint}); }, mend);
}

void add_errors(Examination& examination, const std::vector<Complaint>& complaints, const Places& places)
{
  for (const auto& complaint : complaints) {
    const auto hint = fmt::format("{}~ is the file before its last change", complaint.origin.file.text());
    add_error(examination, complaint, mend_for(complaint, places, hint));
  }
}

void look_at_words(Examination& examination, const History& history, const RuleBook& rules,
                   const LogTexts& texts, const Places& places)
{
  try {
    refuse_unknown_words(history, rules, EntryPlaces{texts});
  } catch (const Error& error) {
    for (const auto& complaint : error.complaints()) {
      add_error(examination, complaint, mend_for(complaint, places, "mneedle rules list names the words"));
    }
  }
}

// What lies in the folder beside the log.
void look_at_name(Examination& examination, const std::string& name, const Places& places)
{
  const auto path = path_of(places, name);
  if (name.ends_with(".toml") && !year_of_file(name) && name != removed_name && name.front() != '.') {
    examination.remark(path, "is no part of the log; it looks like a copy that a sync program left",
                       fmt::format("mneedle log merge '{}', then remove it", path));
  } else {
    look_at_edited(examination, name, path);
  }
}

void look_at_folder(Examination& examination, Folder& folder, const Places& places)
{
  for (const auto& name : folder.names()) {
    look_at_name(examination, name, places);
  }
  if (!folder.pending().empty()) {
    examination.remark(places.log, "a change was recorded by a writer that was stopped before it was done",
                       "nothing; the next command that writes ends it");
  }
}

// Writers alone read what was taken out, and refuse a log of which they cannot.
void examine_removed(Examination& examination, Host& host, const Places& places)
{
  const auto path = path_of(places, removed_name);
  examination.attempt(
    [&] {
      std::optional<std::string> text;
      host.look_into(places.log, [&](Folder& folder) { text = folder.read(std::string{removed_name}); });
      if (text) {
        parse_removed(*text, path);
      }
    },
    "mend it with an editor, or move it away together with what log undo could bring back");
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
      examination.remark(places.log,
                         fmt::format("names the device \"{}\", which the profile does not have{}", device,
                                     did_you_mean(device, known)),
                         "mneedle log edit, or mneedle profile init --device NAME --device-kind KIND");
    }
  }
}

} // namespace

void look_at_edited(Examination& examination, std::string_view name, const std::string& path)
{
  const auto* mend = "take from it what you need, then remove it";
  if (name.find(".toml.rejected") != std::string_view::npos) {
    examination.remark(path, "is an edited text that was not taken", mend);
  } else if (name.starts_with(".edit-")) {
    examination.remark(path, "holds what an editor had and mneedle has not read", mend);
  }
}

void examine_log(Examination& examination, Host& host, const Places& places, const RuleBook& rules,
                 const Profile& profile, Date today)
{
  examination.attempt(
    [&] {
      LogTexts texts;
      host.look_into(places.log, [&](Folder& folder) { texts = bytes_of(folder, places); });
      const auto salvage = salvage_log(texts);
      add_errors(examination, salvage.complaints, places);
      look_at_words(examination, salvage.history, rules, texts, places);
      if (const auto id = ahead_of(salvage.history, today)) {
        examination.attempt([&] { refuse_future(salvage.history, today, places.log); },
                            fmt::format("set the clock right, or mneedle log edit {}", *id));
      }
      look_at_devices(examination, salvage.history, profile, places);
      host.look_into(places.log, [&](Folder& folder) { look_at_folder(examination, folder, places); });
      examine_removed(examination, host, places);
    },
    "look at the folder and its permissions");
}

} // namespace mneedle
