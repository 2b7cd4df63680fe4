#pragma once

#include "support/random_entries.hpp"

#include <mneedle/log.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mneedle {

// A log as a text, and beside it what it has to say: every version of every entry with its numbers, and what counted before
// each change. Each step changes both in one of the ways that commands and people do.
class LogModel {
public:
  explicit LogModel(unsigned seed);

  void step();
  // Takes the newest change back; false if there is none.
  bool undo();

  const std::string& text() const { return text_; }
  const std::string& what() const { return what_; }
  bool empty() const { return counting().empty(); }

  // What is wrong with the text as it stands now; empty if it says what the model knows.
  std::string wrong() const;
  // What the last step has done to lines that are none of its business; empty if nothing.
  std::string wrong_since(const std::string& before) const;

private:
  using Counting = std::map<std::string, Entry>;

  void add();
  void replace_one();
  void remove_one();
  void edit_text();
  void type_entry();
  void scribble();
  void import_some();
  void merge_older();
  void merge_other();
  void purge_some();

  void make(const Change& change);
  void merge(const std::string& there);
  void note(const Change& change, int number);
  void take_back(int number);
  int newest_change() const;
  int next_change() const;
  Entry* counting_version(const std::string& id);
  Counting counting() const;
  std::optional<std::string> any_id();
  Entry random_entry();
  Entry other_version(Entry entry);
  void remember() { before_.push_back(counting()); }

  RandomEntries random_;
  std::string text_;
  std::vector<Entry> versions_;  // with their numbers
  std::vector<Counting> before_; // what counted before each change, since the last purge
  std::vector<std::string> older_;
  std::string what_;
  std::string complaint_; // of the last step
  int number_ = 0;
  std::vector<std::shared_ptr<const Keep>> keeps_; // of the words of entries that came from texts
};

} // namespace mneedle
