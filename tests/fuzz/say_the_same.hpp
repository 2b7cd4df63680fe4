#pragma once

#include <mneedle/history.hpp>

#include <algorithm>
#include <vector>

namespace mneedle {

// Whether both hold the same facts under the same ids, in whatever order.
inline bool say_the_same(const History& a, const History& b)
{
  auto left = entries_of(a);
  auto right = entries_of(b);
  const auto by_id = [](const Entry& one, const Entry& other) { return id_of(one) < id_of(other); };
  std::stable_sort(left.begin(), left.end(), by_id);
  std::stable_sort(right.begin(), right.end(), by_id);
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const Entry& one, const Entry& other) {
                      return id_of(one) == id_of(other) && same_facts(one, other);
                    });
}

} // namespace mneedle
