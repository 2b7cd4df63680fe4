#pragma once

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/error.hpp>
#include <mneedle/keep.hpp>
#include <mneedle/words.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The entries of a log, as values. log.hpp has the log as a text, and its changes.

namespace mneedle {

enum class Bled : std::uint8_t { no, yes };

// The numbers of the changes of the log, counted from 1, that concern an entry. If both are the same, the change was undone.
// Sessions and holds of a History have the `record` of their first version.
struct Written {
  int record = 0;  // the change that wrote it; 0: unknown, typed by hand
  int removed = 0; // the change that removed or replaced it; 0: it counts

  friend bool operator==(const Written&, const Written&) = default;
};

// A session as it took place. An empty member was not recorded.
struct Session {
  std::string id;
  Date date = Date::from_serial(0);
  std::optional<Area> area;
  std::optional<Depth> depth;
  Setting setting = Setting::home;
  Bled bled = Bled::no;
  std::optional<DeviceKind> device_kind;
  std::string device;
  std::optional<Sensitivity> sensitivity;
  std::optional<std::vector<StepId>> done; // empty: nothing was recorded about steps
  std::string note;
  bool imprecise = false; // the date was given as a month or a year
  Written written;

  friend bool operator==(const Session&, const Session&) = default;
};

// How the skin took a session; unresolved while `resolved` is empty. It belongs to the session that it names, else to the
// latest one there.
struct Reaction {
  std::string id;
  Date date = Date::from_serial(0);
  std::optional<Area> area;
  ReactionGrade grade = ReactionGrade::none;
  std::optional<ReactionKind> kind;
  std::optional<Date> resolved;
  std::string session; // an id; may be empty
  std::string note;
  Written written;

  friend bool operator==(const Reaction&, const Reaction&) = default;
};

// A dated fact: a peel, the last dose of a medicine. Without an area it counts everywhere.
struct Event {
  std::string id;
  EventId event;
  Date date = Date::from_serial(0);
  std::optional<Area> area;
  std::string note;
  bool imprecise = false;
  Written written;

  friend bool operator==(const Event&, const Event&) = default;
};

// "Not before `until`", by the person's own decision.
struct Hold {
  std::string id;
  Date date = Date::from_serial(0);
  Date until = Date::from_serial(0); // the first day allowed again
  std::optional<Area> area;
  std::string reason;
  Written written;

  friend bool operator==(const Hold&, const Hold&) = default;
};

// A new needle head in a device.
struct NeedleHead {
  std::string id;
  Date date = Date::from_serial(0);
  std::string device;
  Written written;

  friend bool operator==(const NeedleHead&, const NeedleHead&) = default;
};

using Entry = std::variant<Session, Reaction, Event, Hold, NeedleHead>;

// The names of the tables in the log, in the order of the kinds of Entry.
constexpr std::string_view kinds_of_entries[] = {"session", "reaction", "event", "hold", "device"};

// One of them.
std::string_view kind_of(const Entry& entry);
const std::string& id_of(const Entry& entry);
Date date_of(const Entry& entry);
// Nothing if the entry counts everywhere or does not name an area.
std::optional<Area> area_of(const Entry& entry);

// Equal but for ids and the numbers of changes.
bool same_facts(const Entry& a, const Entry& b);

// The entries that count, oldest first within each kind; a caller that fills it has to keep that order. Ids of steps and
// events point into `keep`, or at texts that outlive the history.
struct History {
  std::vector<Session> sessions;
  std::vector<Reaction> reactions;
  std::vector<Event> events;
  std::vector<Hold> holds;
  std::vector<NeedleHead> heads;
  std::shared_ptr<Keep> keep = std::make_shared<Keep>(); // owns the texts of ids
};

// Every entry, oldest first; those of one day kind by kind.
std::vector<Entry> entries_of(const History& history);

// Reads the entries of a log that count. `file` is its name in messages. Throws Error (untrusted), with every complaint, if it
// does not understand the text to the last key, or if `format` is newer than it knows, or of mneedle 0.1.0.
History parse_history(std::string_view text, std::string_view file);

} // namespace mneedle
