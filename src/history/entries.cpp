#include "history/entries.hpp"

#include <algorithm>
#include <tuple>

namespace mneedle {

void sort_entries(History& history)
{
  for_each_list(history, [](auto& list) {
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
  });
}

bool same_entries(const History& a, const History& b)
{
  const auto entries = [](const History& history) {
    return std::tie(history.sessions, history.reactions, history.events, history.holds, history.heads);
  };
  return entries(a) == entries(b);
}

} // namespace mneedle
