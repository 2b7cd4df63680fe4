#pragma once

#include <mneedle/history.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The log as a text, and what can be done to it. Functions take texts and return texts; the caller keeps them. Lines of other
// entries stay as they are, byte for byte. `file` is the log's name in messages. A function that reads a text throws Error
// (untrusted), with every complaint, if it does not understand the text to the last key.

namespace mneedle {

// A log that was read.
struct Log {
  History history;
  std::vector<Entry> removed; // entries that no longer count, in the order of the text
};

Log read_log(std::string_view text, std::string_view file);

// A log without entries.
std::string empty_log();

// The entries of a broken log that can still be read, and what is wrong with the others.
struct Salvage {
  History history;
  std::vector<Complaint> complaints;
};
Salvage salvage_log(std::string_view text, std::string_view file);

// A change of a log. Ids name entries that count.
struct Change {
  std::vector<Entry> added{};    // with ids of their own
  std::vector<Entry> replaced{}; // new versions, found by their ids
  std::vector<std::string> removed{};
  std::vector<Entry> kept{}; // versions that are added as removed
  bool numbered = false;     // what is added or kept has its numbers: a log is taken over as it is

  bool empty() const { return added.empty() && replaced.empty() && removed.empty() && kept.empty(); }
};

// A new text, and the log that it says.
struct Rewritten {
  std::string text;
  Log log;
};

// Makes the change that `decide` returns for the log; an empty one changes nothing. New entries go behind the last one that is
// not later. Reads the result back and requires exactly the old entries with that change.
Rewritten rewritten(std::string_view text, std::string_view file,
                    const std::function<Change(const Log&)>& decide);

// The same for a known change.
std::string with_change(std::string_view text, std::string_view file, const Change& change);

// Makes one change of an edited text: new and different entries get its number, and the versions before stay as removed. If
// `text` cannot be read, the edited one is returned as it is. Throws Error (untrusted) if the edited text is not a log.
std::string with_edit(std::string_view text, std::string_view file, std::string_view edited);

// A log without its newest change.
struct Undone {
  std::string text;
  std::vector<Entry> taken_out;
  std::vector<Entry> brought_back;
  std::shared_ptr<const Keep> keep; // owns the words of these entries
};

// Nothing if no change is left. Entries without a change number are taken out last, one by one, the latest day first.
std::optional<Undone> without_last_change(std::string_view text, std::string_view file);

// A log without entries that no longer counted.
struct Purged {
  std::string text;
  std::vector<Entry> entries; // that were deleted
  std::shared_ptr<const Keep> keep;
};
// Of that id, or all of them.
Purged without_removed(std::string_view text, std::string_view file, const std::optional<std::string>& id);

// Another copy of a log, or several together.
struct Copy {
  std::vector<Entry> entries; // those that count there; ids may be empty
  std::vector<Entry> removed;
  std::vector<std::shared_ptr<const Keep>> keeps; // own their words
};

// A text and its name in messages.
struct NamedText {
  std::string name;
  std::string text;
};

// Reads copies as one, in any order: logs, and files of mneedle 0.1.0 (one a year, and removed.toml). Throws Error (untrusted)
// also if two files have different versions of one entry.
Copy read_copies(const std::vector<NamedText>& files);

// A key of an entry and its values in two logs, as TOML; empty if a log does not have the key.
struct Difference {
  std::string key;
  std::string here;
  std::string there;
};

// An entry of which two logs have different versions.
struct Conflict {
  Entry here;
  Entry there;
  std::vector<Difference> keys;
};

// The ids of entries whose version here counts, and of those whose version there does.
struct Choices {
  std::set<std::string> ours;
  std::set<std::string> theirs;
};

// What a copy adds to a log.
struct Union {
  Change change;                   // entries have ids
  int already = 0;                 // entries that are here, too
  std::vector<Entry> stay_removed; // count there, and were removed here
  std::vector<Conflict> conflicts;
};

// Compares entries by their ids. An entry without an id is the one here that says the same, or else gets an id. A version that
// was replaced here is not a conflict. Throws Error (usage) for a choice about an entry that needs none.
Union unite(const Log& here, const Copy& there, const Choices& choices = {});

// "2026-03-16-face", with "-2", "-3", ... behind it if `log` has or had that id.
std::string new_id(const Log& log, Date date, std::string_view what);

// The earlier versions of an entry, oldest first.
std::vector<Entry> earlier_versions(const Log& log, std::string_view id);

} // namespace mneedle
