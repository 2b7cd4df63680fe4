#pragma once

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mneedle {

// The ids of one file, each with the line on which it stands first.
class UsedIds {
public:
  // The line on which the id stands already; nothing for a new one, which is then taken, and for none.
  std::optional<int> line_of(const std::string& id, int line)
  {
    const auto [first, is_new] = lines_.try_emplace(id, line);
    return is_new || id.empty() ? std::nullopt : std::optional{first->second};
  }

private:
  std::map<std::string, int> lines_;
};

inline std::string id_stands_twice(std::string_view id, int first_line)
{
  return fmt::format("id \"{}\" stands on line {} already; give one of the two another id", id, first_line);
}

} // namespace mneedle
