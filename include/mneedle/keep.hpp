#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

// Owns the texts and lists that views elsewhere point at, for as long as it
// lives. Rules compiled into the program need none; rules read at run time
// and histories carry one.
class Keep {
public:
  std::string_view text(std::string text) { return own(std::move(text)); }

  template <typename T>
  std::span<const T> list(std::vector<T> list)
  {
    return own(std::move(list));
  }

private:
  template <typename T>
  const T& own(T thing)
  {
    auto kept = std::make_shared<const T>(std::move(thing));
    owned_.push_back(kept);
    return *kept;
  }

  std::vector<std::shared_ptr<const void>> owned_;
};

} // namespace mneedle
