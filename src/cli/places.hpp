#pragma once

#include "cli/command.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// Where this person's files are: flag, then environment, then the XDG base directories.
struct Places {
  std::string profile;      // the name, "default" where none is given
  std::string profile_file; // <config>/<profile>.toml
  std::string overlays;     // <config>/rules.d
  std::string log;          // <data>/<profile>
  std::string log_file;     // <data>/<profile>/log.toml
  // What said so: a flag, a variable, or "default".
  std::string_view profile_origin;
  std::string_view config_origin;
  std::string_view data_origin;
  std::vector<std::string> flags; // with which a command means the same person and places
  bool first_record = false;      // as in CommonOptions
};

// "~" at the front of a folder is written out. Throws Error (usage) for a profile name that could leave its folder, for
// "~anna" and for a relative path in a variable, and Error (environment) where no home is known.
Places places_of(Host& host, const CommonOptions& common);

// For whatever reads the profile or rules.d, and whatever reads the log. Throw Error (untrusted) if the folder was named,
// by flag or variable, and is not there, since a slip or a disk that is not mounted must not look like an empty log. A
// command that may make the first record goes on.
void require_config_folder(Host& host, const Places& places);
void require_data_folder(Host& host, const Places& places);

// For whatever is about to write: such a command makes those folders, which is said on standard error; all others throw
// as above.
void prepare_folders(Host& host, const Places& places);

// Everybody who has a profile or a log here; what cannot be listed counts as empty.
std::set<std::string> stored_names(Host& host, const Places& places);

// What says which day it is: "--today", "MNEEDLE_TODAY" or "clock".
std::string_view day_origin(Host& host, const CommonOptions& common);

// The day to take for today. Throws Error (usage) for what is no ISO date.
Date chosen_day(Host& host, const CommonOptions& common);

} // namespace mneedle
