#pragma once

#include <mneedle/history.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The log as texts, and what can be done to it. Everything here takes texts and gives texts; where they are kept is for
// the caller. What is not concerned stays as it is, byte for byte.

namespace mneedle {

// The files of one person's log.
struct LogTexts {
  std::string folder;               // its name in messages
  std::map<int, std::string> years; // "<year>.toml"
  std::string removed;              // "removed.toml": what no longer counts; empty where there is none

  friend bool operator==(const LogTexts&, const LogTexts&) = default;
};

// Why an entry no longer counts: somebody took it out, put another version in its place, or took back its recording.
enum class Gone { removed, replaced, undone };

template <>
std::span<const std::string_view> words_of<Gone>();

// An entry of removed.toml.
struct Removed {
  Entry entry;
  int record = 0; // which change of the log took it out
  Gone how = Gone::removed;

  friend bool operator==(const Removed&, const Removed&) = default;
};

// The log as it reads.
struct Log {
  History history;
  std::vector<Removed> removed; // in the order of the file
};

// Throws Error (untrusted) with every complaint about every file; so does everything below.
Log read_log(const LogTexts& texts);

// "2026.toml".
std::string year_name(int year);
constexpr std::string_view removed_name = "removed.toml";

// What of a broken log can still be read, and what is wrong with the rest.
struct Salvage {
  History history;
  std::vector<Complaint> complaints;
};
Salvage salvage_log(const LogTexts& texts);

// What is to become of a log. Ids name entries that are there.
struct Change {
  std::vector<Entry> added;    // with ids of their own
  std::vector<Entry> replaced; // as they are to be, found by their ids
  std::vector<std::string> removed;

  bool empty() const { return added.empty() && replaced.empty() && removed.empty(); }
};

// Texts, and what they say.
struct Rewritten {
  LogTexts texts;
  Log log;
};

// The log with the change made, as one record, that `decide` wants of the log as it reads; an empty one changes nothing. An
// entry goes to the file of its year; a year that begins takes over what is still open; entries taken out and versions
// replaced go to removed.toml. Reads the result back and requires exactly the old entries with that change.
Rewritten rewritten(const LogTexts& texts, const std::function<Change(const Log&)>& decide);

// The same for a change that is known.
LogTexts with_change(const LogTexts& texts, const Change& change);

// The texts with another text for one year, as somebody edited it: as one record, which the entries that are new or
// different get. A log that cannot be read at all is mended so, year by year, without a record. Throws Error (untrusted) for
// a text that is no year of a log.
LogTexts with_edited_year(const LogTexts& texts, int year, std::string_view edited);

// An entry that still counts when later years begin which carry such entries, and of which they have no copy: somebody
// has typed it by hand. It counts all the same; the copies are there for readers of one year.
struct Uncarried {
  Entry entry;
  int year = 0;             // in whose file it stands
  std::vector<int> lacking; // the years without a copy, oldest first
};
std::vector<Uncarried> uncarried(const LogTexts& texts);

// The texts with those copies; a log that cannot be read stays as it is.
LogTexts with_copies(const LogTexts& texts);

// The newest record taken back.
struct Undone {
  LogTexts texts;
  std::vector<Entry> taken_out;
  std::vector<Entry> brought_back;
  std::shared_ptr<const Keep> keep; // owns the words of those
};

// Nothing where there is nothing left. Entries that nobody noted the recording of go last, the latest day first.
std::optional<Undone> without_last_change(const LogTexts& texts);

// An entry that two logs tell differently.
struct Conflict {
  Entry here;
  Entry there;
};

// What another log, or another copy of this one, has to add.
struct Union {
  std::vector<Entry> added; // with ids
  int already = 0;          // entries that are here too
  std::vector<Conflict> conflicts;
};

// By ids. An entry that comes without one is the one here that says the same, or else gets an id.
Union unite(const Log& here, const History& there);

// "2026-03-16-face", with "-2", "-3", … behind it while `log` has that id already or has had it.
std::string new_id(const Log& log, Date date, std::string_view what);

// The earlier versions of an entry, oldest first.
std::vector<Removed> earlier_versions(const Log& log, std::string_view id);

} // namespace mneedle
