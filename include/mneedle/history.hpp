#pragma once

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/error.hpp>
#include <mneedle/keep.hpp>
#include <mneedle/words.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What one person has recorded, as values. The log's texts and what can be done to them are in log.hpp.

namespace mneedle {

enum class Bled { no, yes };

// How an entry came to stand in the log; says nothing about what took place.
struct Written {
  int record = 0; // which change of the log wrote it, counted from 1; 0: nobody noted that
  bool carried =
    false; // a copy of an entry of an earlier year, which was open when this year's file was begun

  friend bool operator==(const Written&, const Written&) = default;
};

// A session as it took place. What is empty was not recorded.
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
  std::optional<ReactionKind> kind; // what it was, if somebody said
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

// "session", "reaction", "event", "hold" or "device": the table's name in a year file.
std::string_view kind_of(const Entry& entry);
const std::string& id_of(const Entry& entry);
Date date_of(const Entry& entry);
// Nothing where the entry counts everywhere or does not say.
std::optional<Area> area_of(const Entry& entry);

// Whether both say the same took place, whatever their ids and however they were written.
bool same_facts(const Entry& a, const Entry& b);

// Everything one person has recorded, oldest first within each kind: whoever fills it by hand keeps to that order.
// Parsers and `join` give it so. Ids of steps and events point into `keep`, or at texts that outlive the history.
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

// Reads one year file. `file` is its name in messages. Throws Error (untrusted), with every
// complaint, for anything it does not understand to the last key, and for a `format` newer than it knows.
History parse_history(std::string_view text, std::string_view file);

// The same person's entries in several files, later ones last. A carried copy counts once, with the entry it was
// made of. Throws Error (untrusted) where an id stands twice otherwise, or a copy says something else.
History join(std::vector<History> years);

} // namespace mneedle
