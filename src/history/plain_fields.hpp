#pragma once

#include "history/plain_text.hpp"

#include <mneedle/history.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// Every word of the log once, in one place that owns it.
class KeptWords {
public:
  explicit KeptWords(Keep& keep) : keep_{keep} {}

  // The word as `keep` has it; nothing if it was given out since the last call of `begin_list` already.
  std::optional<std::string_view> once(std::string_view word);
  void begin_list() { ++list_; }

private:
  struct Kept {
    std::string_view word;
    std::uint64_t list = 0; // in which it was given out last
  };

  Keep& keep_;
  std::vector<Kept> words_;
  std::size_t next_ = 0; // lists tend to have the same order
  std::uint64_t list_ = 0;
};

// What comes behind a key, as it was the last time: entries tend to be alike.
class UsualOrder {
public:
  static constexpr std::size_t most_keys = 32;

  UsualOrder()
  {
    for (std::size_t key = 0; key < most_keys; ++key) {
      behind_[key] = key + 1;
    }
  }

  std::size_t behind(std::size_t key) const { return behind_[key]; }
  void learn(std::size_t key, std::size_t next) { behind_[key] = next; }

private:
  std::array<std::size_t, most_keys> behind_{};
};

// The values of one entry as they are read, key by key. Every function returns false, or nothing, for what only the parser may
// judge: a key of another kind, one that stands twice or is missing, a value of another form.
class PlainFields {
public:
  // Of the kind that has this place in Entry.
  PlainFields(std::size_t kind, KeptWords& words, UsualOrder& order)
    : kind_{kind}, words_{words}, order_{order}
  {
  }

  bool read(PlainText& line);

  bool complete() const;
  std::size_t kind() const { return kind_; }
  std::string_view id() const { return id_; }
  bool counts() const { return written_.removed == 0; }

  // What was read, moved out.
  void give(Session& session);
  void give(Reaction& reaction);
  void give(Event& event);
  void give(Hold& hold);
  void give(NeedleHead& head);

private:
  bool value(std::size_t key, PlainText& line);
  bool name(PlainText& line, std::string_view& result);
  bool text(PlainText& line, std::string& result);
  bool event(PlainText& line);
  bool steps(PlainText& line);

  std::size_t kind_;
  KeptWords& words_;
  UsualOrder& order_;
  unsigned seen_ = 0;    // a bit for each key
  std::size_t last_ = 0; // key
  std::string_view id_;
  std::string_view device_;
  std::string_view session_;
  EventId event_;
  std::string text_; // note or reason
  Date date_ = Date::from_serial(0);
  Date until_ = Date::from_serial(0);
  std::optional<Date> resolved_;
  std::optional<Area> area_;
  std::optional<Depth> depth_;
  std::optional<Setting> setting_;
  std::optional<DeviceKind> device_kind_;
  std::optional<Sensitivity> sensitivity_;
  std::optional<std::vector<StepId>> done_;
  std::optional<ReactionGrade> grade_;
  std::optional<ReactionKind> reaction_kind_;
  bool bled_ = false;
  bool imprecise_ = false;
  Written written_;
};

} // namespace mneedle
