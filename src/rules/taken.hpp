#pragma once

#include <mneedle/rules.hpp>

#include <string>
#include <string_view>

namespace mneedle {

// What is said of an id that stands a second time. `first` is where it stood before.
std::string taken(std::string_view id, std::string_view first);
std::string taken(RuleId id, const Place& first);

// The name of the set in the book that defines the source; empty where none does.
std::string_view set_defining(const RuleBook& book, SourceId id);

} // namespace mneedle
