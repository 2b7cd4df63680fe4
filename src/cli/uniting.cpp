#include "cli/uniting.hpp"

#include "base/complaints.hpp"
#include "cli/show.hpp"
#include "history/entries.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// What is dated tomorrow was recorded on a journey, or around midnight; it counts as today's.
void refuse_ahead(const History& there, Date today, const std::string& from)
{
  Complaints complaints;
  const auto look = [&](Date date, const Entry& entry) {
    if (date > today + Days{1}) {
      complaints.add({from}, fmt::format("entry {} has the date {}, but today is {}; set the clock right, or "
                                         "mend the entry",
                                         id_of(entry).empty() ? "without id" : id_of(entry), to_string(date),
                                         to_string(today)));
    }
  };
  for (const auto& entry : entries_of(there)) {
    look(date_of(entry), entry);
    if (const auto* reaction = std::get_if<Reaction>(&entry)) {
      look(reaction->resolved.value_or(reaction->date), entry);
    }
  }
  complaints.raise(Fault::usage);
}

// The file is what the person at the command line chose, so it is for them to mend.
void refuse_words(const History& there, const RuleBook& rules, const std::string& from)
{
  try {
    refuse_unknown_words(there, rules, [&](std::string_view) { return Origin{from}; });
  } catch (const Error& error) {
    throw Error(Fault::usage, error.complaints());
  }
}

std::string counted(std::size_t count)
{
  return fmt::format("{} {}", count, count == 1 ? "entry" : "entries");
}

LogReport report_on(const Union& both, Rehearsal rehearsal)
{
  LogReport report;
  for (const auto& conflict : both.conflicts) {
    report.entries.push_back({conflict.here, std::nullopt, "here"});
    report.entries.push_back({conflict.there, std::nullopt, "there"});
  }
  if (!both.conflicts.empty()) {
    report.headline =
      fmt::format("nothing was added: here and there differ in {}", counted(both.conflicts.size()));
    return report;
  }
  report.headline =
    fmt::format("{} {}, {} were here already", rehearsal == Rehearsal::yes ? "would add" : "added",
                counted(both.added.size()), both.already);
  for (const auto& entry : both.added) {
    report.entries.push_back({entry, std::nullopt, ""});
  }
  return report;
}

void read_back(const Union& both, const Places& places, const RuleBook& rules, Host& host)
{
  const auto history = load_history(host, places, rules);
  const auto found = entries_of(history);
  const auto there = [&](const Entry& entry) {
    return std::any_of(found.begin(), found.end(), [&](const Entry& one) {
      return id_of(one) == id_of(entry) && same_facts(one, entry);
    });
  };
  if (!std::all_of(both.added.begin(), both.added.end(), there)) {
    throw Error(Fault::untrusted, {places.log},
                "does not hold what was just added; look at it with mneedle doctor");
  }
}

} // namespace

ExitCode unite_with(const History& there, const std::string& from, Rehearsal rehearsal, Host& host,
                    const CommonOptions& common, std::string_view remark)
{
  const auto person = load_person(host, common);
  refuse_ahead(there, person.today, from);
  refuse_words(there, person.rules, from);
  Union both;
  // Kept, because what is here keeps its words in it.
  const auto log = change_log(host, person.places, person.rules, [&](const Log& here) {
    both = unite(here, there);
    const bool write = both.conflicts.empty() && rehearsal == Rehearsal::no;
    return write ? Change{both.added, {}, {}} : Change{};
  });
  const bool write = both.conflicts.empty() && rehearsal == Rehearsal::no;
  const auto changed = write && !both.added.empty() ? Changed::log : Changed::nothing;
  if (write) {
    saying_changed(changed, [&] { read_back(both, person.places, person.rules, host); });
  }
  auto report = report_on(both, rehearsal);
  report.headline += remark;
  show_changed(report, host, common, changed);
  return both.conflicts.empty() ? exit_yes : exit_no;
}

} // namespace mneedle
