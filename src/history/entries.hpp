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

Written& written_of(Entry& entry);
const Written& written_of(const Entry& entry);

} // namespace mneedle
