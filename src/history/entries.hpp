#pragma once

#include <mneedle/history.hpp>

#include <type_traits>
#include <vector>

namespace mneedle {

// Calls `visit` with each of the lists of a history.
template <typename Histories, typename Visit>
void for_each_list(Histories& history, Visit visit)
{
  visit(history.sessions);
  visit(history.reactions);
  visit(history.events);
  visit(history.holds);
  visit(history.heads);
}

// Calls `visit` with each entry of each list.
template <typename Histories, typename Visit>
void for_each_entry(Histories& history, Visit visit)
{
  for_each_list(history, [&](auto& list) {
    for (auto& entry : list) {
      visit(entry);
    }
  });
}

// Oldest first; entries of one day stay in the order in which they were written.
void sort_entries(History& history);

// The list of the entries of one kind.
template <typename Kind>
std::vector<Kind>& list_of(History& history)
{
  if constexpr (std::is_same_v<Kind, Session>) {
    return history.sessions;
  } else if constexpr (std::is_same_v<Kind, Reaction>) {
    return history.reactions;
  } else if constexpr (std::is_same_v<Kind, Event>) {
    return history.events;
  } else if constexpr (std::is_same_v<Kind, Hold>) {
    return history.holds;
  } else {
    return history.heads;
  }
}

// Adds an entry to its list.
void put(History& history, Entry entry);

// Gives sessions and holds the number of the change that wrote their first version: a hold does not count for a session that
// was recorded before it, whatever was mended since. `removed` are the versions that do not count any more.
void number_by_first_version(History& history, const std::vector<Entry>& removed);

// Whether log undo has taken back the change that wrote an entry: then it is as if nobody had recorded it.
inline bool was_taken_back(const Written& written)
{
  return written.removed != 0 && written.removed == written.record;
}

Written& written_of(Entry& entry);
const Written& written_of(const Entry& entry);

} // namespace mneedle
