#pragma once

#include <mneedle/rules.hpp>

#include <span>
#include <string>
#include <string_view>

namespace mneedle {

// The name of a file without its folder.
std::string_view name_of(const RuleText& file);

// Sixteen hexadecimal digits over the names (without folder) and bytes of the files, in the order given. Tells
// sets apart that differ by accident; it is no proof against somebody who means to deceive.
std::string hash_of(std::span<const RuleText> files);

} // namespace mneedle
