#pragma once

#include "history/reading.hpp"

#include <mneedle/log.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// A log on its way from one state to the next: the texts, and beside them what they are to say. At the end both are
// compared, file by file.
class Rewriting {
public:
  Rewriting(const LogTexts& texts, Reading reading);

  // Entries at the end of the files of their years, which are begun where there are none.
  void add(std::span<const Entry> entries);
  // Lines as they once stood in a year.
  void add_block(const Entry& entry, std::string_view block);
  // Other facts for an entry that is there.
  void set(const Entry& entry);
  void set_block(const Entry& entry, std::string_view block);
  // Takes the entry out of its year.
  void take_out(std::string_view id);
  // A year as somebody has edited it.
  void set_year(int year, std::string_view text);

  // Keeps the lines that an entry has now in removed.toml.
  void bury(std::string_view id, Gone how);
  // Takes out of removed.toml what a change has put there.
  void dig_up(int record);

  // Brings the carried copies of every entry that was touched in line with it, and reads what has changed back.
  // Throws Error (untrusted) where they would say something else than what is meant.
  Rewritten finish();

  bool has(std::string_view id) const { return now_.contains(std::string{id}); }

private:
  struct Standing {
    Entry entry;
    int year = 0; // of the file that it stands in
  };

  // The entry as it is by now. Throws Error (usage) where there is none.
  const Standing& standing(std::string_view id) const;

  void begin_year(int year);
  void refuse_taken(const std::string& id, int year) const;
  void append(int year, std::string_view blocks);
  std::vector<Entry> missing_copies(int year) const;
  void add_missing_copies(int year);
  void change_copies(const std::string& id);
  void change_copy(int year, const std::string& id);
  const Entry* meant(int year, const std::string& id) const;
  std::map<int, std::size_t> sizes() const;
  bool year_as_meant(int year, const Year& read, std::size_t size) const;
  void check(const Reading& after) const;

  LogTexts texts_;
  LogTexts before_;
  Reading reading_; // of `before_`
  int record_;
  std::map<std::string, Standing> now_;
  std::map<int, std::map<std::string, Entry>> copies_; // by year and id
  std::set<int> marked_;                               // years that carry
  std::set<std::string> touched_;
  std::vector<Removed> removed_; // meant
};

} // namespace mneedle
