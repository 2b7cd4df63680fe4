#pragma once

#include <mneedle/history.hpp>

#include <optional>
#include <string>

namespace mneedle {

// The lines that say `before`, with other values wherever `after` says something else; comments and spelling stay. Nothing if that
// cannot be done by whole lines. `file` is their name in messages.
std::optional<std::string> with_values_of(const Entry& after, Entry before, std::string lines,
                                          const std::string& file);

} // namespace mneedle
