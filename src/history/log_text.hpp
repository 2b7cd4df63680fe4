#pragma once

#include "history/located.hpp"

#include <mneedle/log.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

// An entry as it stands in a text.
struct Piece {
  std::string above; // what stands between the entry before and this one
  std::string lines; // empty for an entry that is no table with a header and a line for each key
  Entry entry;
  bool fresh = false; // to be set apart by an empty line
};

// A log on its way from one state to the next: the text in pieces, and beside each what it is to say.
class LogText {
public:
  // Throws Error (untrusted) as read_log does.
  LogText(std::string_view text, std::string_view file);

  const std::vector<Piece>& pieces() const { return pieces_; }
  const std::shared_ptr<Keep>& keep() const { return keep_; }
  // The number that a change made now gets.
  int next_change() const;

  // The lines with other values where these facts differ, and the numbers. Comments and spelling stay.
  std::string lines_for(std::size_t at, const Entry& entry) const;

  // Lets the entry say something else.
  void set(std::size_t at, const Entry& entry);
  void set_written(std::size_t at, Written written);
  void erase(std::size_t at);

  // A new entry, behind the last that is not later.
  void add(const Entry& entry);
  // Lines more: behind a piece, before it, or behind the last entry that is not later.
  void put_behind(std::size_t at, std::string lines, Entry entry);
  void put_before(std::size_t at, std::string lines, Entry entry);
  void put_by_date(std::string lines, Entry entry);

  // The new text, read back. Throws Error (untrusted) if it would say something else than what is meant.
  Rewritten finish();

private:
  // Where at one place a new piece goes: the versions of an entry stay together.
  enum class Rank { behind, by_date, before };

  struct Insertion {
    std::size_t at; // the number of pieces in front of it
    Rank rank;
    Piece piece;
  };

  [[noreturn]] void refuse_form(const Piece& piece) const;
  void put(std::size_t at, Rank rank, std::string lines, Entry entry);
  std::size_t behind_day(Date date);
  void take_out_gone();
  void insert();
  void give_room(std::size_t at, Piece& fresh);
  std::string joined() const;

  std::string file_;
  std::vector<Piece> pieces_; // those without lines first, as TOML demands
  std::size_t first_ = 0;     // that has lines
  std::string below_;         // what stands behind the last entry
  std::string ending_;
  std::shared_ptr<Keep> keep_;
  std::vector<Insertion> insertions_;
  std::vector<std::size_t> gone_;
  std::vector<Date> earliest_from_; // the earliest date of each piece and those behind it
};

} // namespace mneedle
