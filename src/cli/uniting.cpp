#include "cli/uniting.hpp"

#include "base/complaints.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"
#include "history/entries.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mneedle {

namespace {

// What is dated tomorrow was recorded on a journey, or around midnight; it counts as today's.
void refuse_ahead(const Copy& there, Date today, const std::string& from)
{
  Complaints complaints;
  const auto look = [&](Date date, const Entry& entry) {
    if (date > today + Days{1}) {
      complaints.add({from}, fmt::format("entry {} has the date {}, but today is {}; fix the clock or "
                                         "the entry",
                                         id_of(entry).empty() ? "without id" : id_of(entry), to_string(date),
                                         to_string(today)));
    }
  };
  for (const auto& entry : there.entries) {
    look(date_of(entry), entry);
    if (const auto* reaction = std::get_if<Reaction>(&entry)) {
      look(reaction->resolved.value_or(reaction->date), entry);
    }
  }
  complaints.raise(Fault::usage);
}

// The file is what the person at the command line chose, so it is for them to mend.
void refuse_words(const Copy& there, const RuleBook& rules, const std::string& from)
{
  History history;
  for (const auto& entry : there.entries) {
    put(history, entry);
  }
  try {
    refuse_unknown_words(history, rules, [&](std::string_view) { return Origin{from}; });
  } catch (const Error& error) {
    throw Error(Fault::usage, error.complaints());
  }
}

std::string counted(std::size_t count)
{
  return fmt::format("{} {}", count, count == 1 ? "entry" : "entries");
}

void add_lines(const std::vector<Entry>& entries, std::string_view role, LogReport& report)
{
  for (const auto& entry : entries) {
    report.entries.push_back({entry, std::nullopt, std::string{role}, {}});
  }
}

std::string headline_for(const Union& both, Rehearsal rehearsal)
{
  const auto stay = both.stay_removed.size();
  const auto kept = both.change.kept.size();
  return fmt::format(
    "{} {}, {} {} here already{}{}", rehearsal == Rehearsal::yes ? "would add" : "added",
    counted(both.change.added.size()), both.already, both.already == 1 ? "was" : "were",
    stay == 0 ? "" : fmt::format(", {} {} removed", counted(stay), stay == 1 ? "stays" : "stay"),
    kept == 0 ? "" : fmt::format(", kept {} that {} not count", kept, kept == 1 ? "does" : "do"));
}

LogReport report_on(const Union& both, bool can_choose, Rehearsal rehearsal)
{
  LogReport report;
  for (const auto& [here, there, keys] : both.conflicts) {
    report.entries.push_back({here, std::nullopt, "here", {}});
    report.entries.push_back({there, std::nullopt, "there", keys});
  }
  if (!both.conflicts.empty()) {
    report.headline =
      fmt::format("nothing was added: here and there differ in {}{}", counted(both.conflicts.size()),
                  can_choose ? "; say --ours ID or --theirs ID for each" : "");
    return report;
  }
  report.ids = true;
  report.headline = headline_for(both, rehearsal);
  add_lines(both.change.added, "", report);
  add_lines(both.change.replaced, "now as there", report);
  add_lines(both.stay_removed, "stays removed", report);
  return report;
}

// "Added 3 entries, 1 was here already."
std::string sentence_of(std::string words)
{
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words + ".";
}

void read_back(const Union& both, const Places& places, Host& host)
{
  const auto log = read_log(host.read_file(places.log_file).value_or(empty_log()), places.log_file);
  std::map<std::string, Entry> found;
  for_each_entry(log.history, [&](const auto& entry) { found.emplace(entry.id, entry); });
  const auto there = [&](const Entry& entry) {
    const auto one = found.find(id_of(entry));
    return one != found.end() && same_facts(one->second, entry);
  };
  if (!std::all_of(both.change.added.begin(), both.change.added.end(), there)) {
    throw Error(Fault::untrusted, {places.log_file},
                "does not hold what was just added; look at it with mneedle doctor");
  }
}

} // namespace

ExitCode unite_with(const OtherLog& there, Rehearsal rehearsal, Host& host, const CommonOptions& common)
{
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  refuse_ahead(there.copy, chosen_day(host, common), there.name);
  refuse_words(there.copy, rules, there.name);
  const auto choices = there.choices.value_or(Choices{});
  Union both;
  const auto decide = [&](const Log& here) {
    both = unite(here, there.copy, choices);
    return both.conflicts.empty() ? both.change : Change{};
  };
  // Kept, because what is here keeps its words in it.
  Log log;
  if (rehearsal == Rehearsal::yes) {
    require_data_folder(host, places);
    log = read_log(host.read_file(places.log_file).value_or(empty_log()), places.log_file);
    decide(log);
  } else {
    log = take_log(host, places, rules, decide);
  }
  const bool written = rehearsal == Rehearsal::no && both.conflicts.empty() && !both.change.empty();
  const auto changed = written ? Changed::log : Changed::nothing;
  if (written) {
    saying_changed(changed, [&] { read_back(both, places, host); });
  }
  auto report = report_on(both, there.choices.has_value(), rehearsal);
  report.hints = undo_hint(written, places);
  report.headline += there.remark;
  report.title = sentence_of(report.headline);
  show_changed(report, host, common, changed);
  return both.conflicts.empty() ? exit_yes : exit_no;
}

} // namespace mneedle
