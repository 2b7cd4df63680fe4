#include "history/carry.hpp"

#include "history/entries.hpp"

#include <algorithm>
#include <set>

namespace mneedle {

namespace {

Date first_day(int year) { return make_date(year, 1, 1).value_or(Date::from_serial(0)); }

// One function per kind of entry, found by overload; each is right about entries before `year` only.
struct Open {
  int year;
  const std::vector<NeedleHead>& heads;

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
    return std::none_of(heads.begin(), heads.end(), [&](const NeedleHead& other) {
      return other.device == head.device && other.date > head.date && other.date.year() < year;
    });
  }
};

// The files, and the ids that each holds.
class Carrying {
public:
  Carrying(const std::vector<YearFile>& files, const History& history) : files_{files}, history_{history}
  {
    for (const auto& file : files) {
      ids_.emplace_back();
      for_each_entry(file.year->history, [&](const auto& entry) { ids_.back().insert(entry.id); });
    }
  }

  // What stands in a file itself: a copy of an entry that is gone is all that there is of it.
  std::vector<Uncarried> uncarried() const
  {
    std::vector<Uncarried> result;
    std::set<std::string> seen;
    for (std::size_t at = 0; at < files_.size(); ++at) {
      for_each_entry(files_[at].year->history, [&](const auto& entry) {
        auto lacking = seen.insert(entry.id).second ? lacking_of(entry, at) : std::vector<int>{};
        if (!lacking.empty()) {
          result.push_back({entry, files_[at].number, std::move(lacking)});
        }
      });
    }
    return result;
  }

private:
  std::vector<int> lacking_of(const Entry& entry, std::size_t at) const
  {
    std::vector<int> years;
    for (auto later = at + 1; later < files_.size(); ++later) {
      const auto& [name, year, number] = files_[later];
      if (year->carried && open_in(number, entry, history_.heads) && !ids_[later].contains(id_of(entry))) {
        years.push_back(number);
      }
    }
    return years;
  }

  const std::vector<YearFile>& files_;
  const History& history_;
  std::vector<std::set<std::string>> ids_;
};

} // namespace

bool open_in(int year, const Entry& entry, const std::vector<NeedleHead>& heads)
{
  return std::visit(Open{year, heads}, entry) && date_of(entry).year() < year;
}

std::vector<Uncarried> uncarried_in(const std::vector<YearFile>& files, const History& history)
{
  return Carrying{files, history}.uncarried();
}

} // namespace mneedle
