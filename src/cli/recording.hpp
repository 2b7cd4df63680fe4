#pragma once

#include "cli/person.hpp"

#include <mneedle/log.hpp>
#include <mneedle/report.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// What becomes of the log, from the log as it is at that moment; an empty change writes nothing.
using Decide = std::function<Change(const Log&)>;

// Reads the whole log, lets `decide` say what changes and writes that, all in one locked step. Returns the log as it is
// then. Throws Error (untrusted) for a log that cannot be understood to the last key; it is then left alone.
Log change_log(Host& host, const Places& places, const RuleBook& rules, const Decide& decide);

// The same, also if files of mneedle 0.1.0 lie there, which may be what is taken.
Log take_log(Host& host, const Places& places, const RuleBook& rules, const Decide& decide);

// The text that becomes of a text of the log, and what it says.
using Rewriting = std::function<Rewritten(const std::string&)>;

// The same, from text to text.
Log rewrite_log(Host& host, const Places& places, const RuleBook& rules, const Rewriting& rewrite);

// Says that an entry was recorded, and shows it.
ExitCode show_entry(const Log& log, const std::string& id, bool written, const Person& person, Host& host,
                    const CommonOptions& common);

// A report that says so, without what follows.
LogReport report_entry(const Log& log, const std::string& id, bool written, const Person& person);

// Adds an entry unless the log says the same already, and shows it. `what` ends its id, which it gets here.
template <typename Kind>
ExitCode add_entry(Kind entry, std::string_view what, const Person& person, Host& host,
                   const CommonOptions& common)
{
  bool written = false;
  const auto log = change_log(host, person.places, person.rules, [&](const Log& before) {
    const auto same = same_in(before, entry);
    written = !same;
    entry.id = same ? id_of(*same) : new_id(before, entry.date, what);
    return same ? Change{} : Change{.added = {entry}};
  });
  return show_entry(log, entry.id, written, person, host, common);
}

// What the rules say of the next session after a change of the log, for the area of the entry; without one, for the profile's
// area or that of the latest session, which is named. Empty if no session was there yet.
std::string next_session(const Entry& entry, const Person& person, const History& history);

// How to take the change back, if there was one.
std::vector<Hint> undo_hint(bool written, const Places& places);

// Throws Error (usage) for a format that the report does not come in, before anything is written.
void refuse_format(Host& host, const CommonOptions& common);

// "recorded 2026-03-16-face", or "already recorded …" where nothing had to be written.
std::string headline_of(bool written, std::string_view id);

// A text as typed after that option; empty where there is none. Throws Error (usage) for one that would not be plain text
// in the log: empty, longer than 2000 bytes, or with control characters.
std::string plain_text(const std::optional<std::string>& text, std::string_view option);

// The day of something that happened, by default today.
ReadDate day_of(const std::optional<std::string>& text, std::string_view option, Date today);

// The steps that were named, and with `all` those before a session that apply to this one.
std::vector<StepId> steps_done(const Proposal& proposal, const RuleBook& rules);

// Throws Error (usage) for what is no name of a device, or none that the profile has, if it has any.
void refuse_unknown_device(const std::string& name, const Profile& profile);

// The area that was said, if any.
std::optional<Area> area_said(const std::optional<std::string>& text, const RuleBook& rules);

// The entry of that id; "last" is the latest. Throws Error (usage), with the nearest id, if there is none.
Entry entry_named(const Log& log, const std::string& id);

// The latest session. Throws Error (usage) if there is none.
Session latest_session(const Log& log);

constexpr std::string_view last_entry = "last";

// The entry of the log that says the same as this one, whatever its id.
std::optional<Entry> same_in(const Log& log, const Entry& entry);

// The entry in the log as it is now, judged where it is a session.
LogLine line_for(const Log& log, const std::string& id, const RuleBook& rules,
                 std::optional<Sensitivity> sensitivity);

} // namespace mneedle
