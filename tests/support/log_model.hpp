#pragma once

#include "support/random_entries.hpp"

#include <mneedle/log.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace mneedle {

// A log, and beside it what it has to say: entries by their ids, and the states to go back to. Each step changes both in
// one of the ways that commands do.
class LogModel {
public:
  explicit LogModel(unsigned seed);

  const LogTexts& texts() const { return texts_; }
  const std::string& what() const { return what_; }
  bool empty() const { return entries_.empty(); }

  void step();
  // Takes the last change back; false where there is none.
  bool undo();

  // Whether the texts say what the model knows, and each year that carries has what is open.
  bool agrees() const;

  // Whether every line that was there and belongs to no entry that the last step touched stands there still, in order.
  bool untouched_lines_stand(const LogTexts& before) const;

private:
  using Entries = std::map<std::string, Entry>;

  void add();
  void change_one();
  void remove_one();
  void edit_year();
  void scribble();
  void import_some();
  void merge_copy();
  void take_over(const Change& change, std::string what);
  Entry random_entry();
  Entry changed(Entry entry);
  std::string any_id();
  void remember() { history_.push_back(entries_); }

  RandomEntries random_;
  LogTexts texts_;
  Entries entries_;
  std::vector<Entries> history_; // before each change that can be taken back
  std::set<std::string> touched_;
  std::string what_;
  int number_ = 0;
  std::vector<std::shared_ptr<const Keep>> keeps_; // of the words of entries that came from other logs
};

} // namespace mneedle
