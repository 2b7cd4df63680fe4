#include "rules/taken.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

std::string taken(std::string_view id, std::string_view first)
{
  return fmt::format("id \"{}\" is taken already, at {}; choose another", id, first);
}

std::string taken(RuleId id, const Place& first)
{
  return taken(id.text(), fmt::format("{}:{}", first.file, first.line));
}

std::string_view set_defining(const RuleBook& book, SourceId id)
{
  for (const auto& set : book.sets()) {
    if (std::any_of(set.sources.begin(), set.sources.end(),
                    [&](const Source& source) { return source.id == id; })) {
      return set.name;
    }
  }
  return {};
}

} // namespace mneedle
