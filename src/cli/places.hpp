#pragma once

#include "cli/command.hpp"

#include <set>
#include <string>
#include <string_view>

namespace mneedle {

// Where this person's files are: flag, then environment, then the XDG base directories.
struct Places {
  std::string profile;      // the name, "default" where none is given
  std::string profile_file; // <config>/<profile>.toml
  std::string overlays;     // <config>/rules.d
  std::string log;          // <data>/<profile>
  // What said so: a flag, a variable, or "default".
  std::string_view profile_origin;
  std::string_view config_origin;
  std::string_view data_origin;
};

// Throws Error (usage) for a profile name that could leave its folder, and Error (environment) where no home is
// known.
Places places_of(Host& host, const CommonOptions& common);

// Everybody who has a profile or a log here; what cannot be listed counts as empty.
std::set<std::string> stored_names(Host& host, const Places& places);

// What says which day it is: "--today", "MNEEDLE_TODAY" or "clock".
std::string_view day_origin(Host& host, const CommonOptions& common);

// The day to take for today. Throws Error (usage) for what is no ISO date.
Date chosen_day(Host& host, const CommonOptions& common);

} // namespace mneedle
