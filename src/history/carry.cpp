#include "history/carry.hpp"

#include <algorithm>

namespace mneedle {

namespace {

Date first_day(int year) { return make_date(year, 1, 1).value_or(Date::from_serial(0)); }

// One function per kind of entry, found by overload; each is asked of entries before `year` only.
struct Open {
  int year;
  const History& history;

  bool operator()(const Session&) const { return false; }
  bool operator()(const Event&) const { return false; }
  bool operator()(const Hold& hold) const { return hold.until > first_day(year); }
  bool operator()(const Reaction& reaction) const
  {
    return reaction.grade != ReactionGrade::none
           && (!reaction.resolved || reaction.resolved->year() >= year - 1);
  }
  bool operator()(const NeedleHead& head) const
  {
    return std::none_of(history.heads.begin(), history.heads.end(), [&](const NeedleHead& other) {
      return other.device == head.device && other.date > head.date && other.date.year() < year;
    });
  }
};

} // namespace

bool open_in(int year, const Entry& entry, const History& history)
{
  return date_of(entry).year() < year && std::visit(Open{year, history}, entry);
}

} // namespace mneedle
