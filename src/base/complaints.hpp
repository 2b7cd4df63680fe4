#pragma once

#include <mneedle/error.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace mneedle {

// Collects what is wrong with an input, so that all of it is said at once.
class Complaints {
public:
  void add(Origin origin, std::string message);
  bool any() const { return !list_.empty(); }
  std::size_t count() const { return list_.size(); }
  // Throws Error with all of them, sorted by place, where there are any.
  void raise(Fault fault);

private:
  std::vector<Complaint> list_;
};

} // namespace mneedle
