#pragma once

#include "cli/command.hpp"

#include <mneedle/rules.hpp>

#include <vector>

namespace mneedle {

// An overlay to load: one that a command was asked about, or one that is in force and lies beneath those.
struct OverlayFile {
  RuleText text;
  bool named;
};

// Those in force in their order, then the others. One that is in force already is taken in its place, where it may
// use what comes before it and does not meet itself.
std::vector<OverlayFile> in_order(std::vector<RuleText> named, Host& host, const CommonOptions& common);

} // namespace mneedle
