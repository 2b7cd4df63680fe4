#include "base/complaints.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace mneedle {

void Complaints::add(Origin origin, std::string message)
{
  list_.push_back({std::move(origin), std::move(message)});
}

void Complaints::raise(Fault fault)
{
  if (list_.empty()) {
    return;
  }
  std::stable_sort(list_.begin(), list_.end(), [](const Complaint& a, const Complaint& b) {
    return std::tie(a.origin.file, a.origin.line, a.origin.column)
           < std::tie(b.origin.file, b.origin.line, b.origin.column);
  });
  throw Error(fault, std::move(list_));
}

} // namespace mneedle
