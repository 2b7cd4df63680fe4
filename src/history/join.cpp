#include "history/join.hpp"

#include "history/entries.hpp"

#include <mneedle/history.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace mneedle {

namespace {

template <typename Entry>
void move_behind(std::vector<Entry>& list, std::vector<Entry>& more)
{
  std::move(more.begin(), more.end(), std::back_inserter(list));
}

void take(History& all, History& year)
{
  move_behind(all.sessions, year.sessions);
  move_behind(all.reactions, year.reactions);
  move_behind(all.events, year.events);
  move_behind(all.holds, year.holds);
  move_behind(all.heads, year.heads);
}

// Which entry of which file has an id.
struct Holder {
  std::string_view file;
  Date date;
};

// An id in two files is an entry that was copied, or two that a merge has mixed up; which, only a person knows.
Complaint twice(std::string_view id, const Holder& first, const Holder& second)
{
  return {{std::string{second.file}},
          fmt::format("id \"{}\" stands in {} too (entries of {} and {}); remove one or give it another id",
                      id, first.file.empty() ? "another year file" : first.file, to_string(first.date),
                      to_string(second.date))};
}

void refuse_twice(const std::vector<YearFile>& years)
{
  std::map<std::string_view, Holder> ids;
  std::vector<Complaint> complaints;
  for (const auto& year : years) {
    for_each_list(year.history, [&](const auto& list) {
      for (const auto& entry : list) {
        const Holder holder{year.name, entry.date};
        const auto [first, is_new] = ids.try_emplace(entry.id, holder);
        if (!is_new) {
          complaints.push_back(twice(entry.id, first->second, holder));
        }
      }
    });
  }
  if (!complaints.empty()) {
    throw Error(Fault::untrusted, std::move(complaints));
  }
}

} // namespace

History join_files(std::vector<YearFile> years)
{
  refuse_twice(years);
  History all;
  std::vector<std::shared_ptr<Keep>> keeps;
  for (auto& year : years) {
    take(all, year.history);
    keeps.push_back(year.history.keep);
  }
  all.keep->list(std::move(keeps));
  sort_entries(all);
  return all;
}

History join(std::vector<History> years)
{
  std::vector<YearFile> files;
  files.reserve(years.size());
  for (auto& year : years) {
    files.push_back({"", std::move(year)});
  }
  return join_files(std::move(files));
}

std::string new_id(const History& history, Date date, std::string_view what)
{
  const auto taken = [&](const std::string& id) {
    bool found = false;
    for_each_list(history, [&](const auto& list) {
      found =
        found || std::any_of(list.begin(), list.end(), [&](const auto& entry) { return entry.id == id; });
    });
    return found;
  };
  const auto plain = fmt::format("{}-{}", to_string(date), what);
  auto id = plain;
  for (int number = 2; taken(id); ++number) {
    id = fmt::format("{}-{}", plain, number);
  }
  return id;
}

} // namespace mneedle
