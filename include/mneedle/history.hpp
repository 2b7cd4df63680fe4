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
#include <vector>

namespace mneedle {

enum class Bled { no, yes };

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

  friend bool operator==(const Session&, const Session&) = default;
};

// How the skin took a session; unresolved while `resolved` is empty.
struct Reaction {
  std::string id;
  Date date = Date::from_serial(0);
  std::optional<Area> area;
  ReactionGrade grade = ReactionGrade::none;
  std::optional<Date> resolved;
  std::string note;

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

  friend bool operator==(const Event&, const Event&) = default;
};

// "Not before `until`", by the person's own decision.
struct Hold {
  std::string id;
  Date date = Date::from_serial(0);
  Date until = Date::from_serial(0); // the first day allowed again
  std::optional<Area> area;
  std::string reason;

  friend bool operator==(const Hold&, const Hold&) = default;
};

// A new needle head in a device.
struct NeedleHead {
  std::string id;
  Date date = Date::from_serial(0);
  std::string device;

  friend bool operator==(const NeedleHead&, const NeedleHead&) = default;
};

// Everything one person has recorded, oldest first within each kind.
struct History {
  std::vector<Session> sessions;
  std::vector<Reaction> reactions;
  std::vector<Event> events;
  std::vector<Hold> holds;
  std::vector<NeedleHead> heads;
  std::shared_ptr<Keep> keep = std::make_shared<Keep>(); // owns the texts of ids
};

// Reads one year file. `file` is its name in messages. Throws Error (untrusted), with every
// complaint, for anything it does not understand to the last key, and for a `format` newer than it knows.
History parse_history(std::string_view text, std::string_view file);

// The same day in several files, later ones last. Throws Error (untrusted) where an id stands twice.
History join(std::vector<History> years);

// `text` (a year file, or nothing) with the entry added at its end; every byte that was there
// stays. Reads the result back and requires exactly the old entries and the new one;
// throws Error (untrusted) otherwise.
std::string with_session(std::string_view text, std::string_view file, const Session& session);
std::string with_event(std::string_view text, std::string_view file, const Event& event);

// "2026-03-16-face", with "-2", "-3", … behind it while `history` has that id already.
std::string new_id(const History& history, Date date, std::string_view what);

} // namespace mneedle
