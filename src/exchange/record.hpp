#pragma once

#include "base/complaints.hpp"
#include "exchange/field.hpp"
#include "history/used_ids.hpp"

#include <mneedle/history.hpp>

#include <map>
#include <string>

namespace mneedle {

// A value before anybody knows what it means, as CSV spells it.
struct Cell {
  std::string text; // empty: was complained about
  Origin origin;
};

// One entry as a file gives it: what it says, and where it stands.
struct Record {
  std::map<Field, Cell> cells;
  Origin origin;
};

// Adds entries to a history as their records come. What becomes of a record that it complained about does not matter:
// with any complaint the file as a whole is refused.
class RecordReader {
public:
  // `meaning` tells what other words mean; it must outlive the reader.
  RecordReader(History& history, Complaints& complaints, const Meaning& meaning)
    : history_{history}, complaints_{complaints}, meaning_{meaning}
  {
  }

  void read(const Record& record);

private:
  template <typename Kind>
  void read_as(const Record& record, std::vector<Kind>& list);

  History& history_;
  Complaints& complaints_;
  const Meaning& meaning_;
  UsedIds ids_;
};

} // namespace mneedle
