#pragma once

#include "cli/places.hpp"

#include <string>
#include <vector>

namespace mneedle {

// A file beside the log, the profile or the rules that may hold what they lack: a copy that a sync program left, a placeholder of
// one, a name in other letters, a backup without its file.
struct Beside {
  std::string path;
  std::string message;           // what it is, after the path
  std::vector<std::string> mend; // the words of the command that mends it, without the program's name
  bool settled = false;          // all that it holds is in the log or profile
  std::string remedy = "look at it, then move it away"; // if there is no command
};

// The command or the way to mend it.
std::string mend_for(const Beside& file, const Places& places);

std::vector<Beside> beside_log(Host& host, const Places& places);
std::vector<Beside> beside_profile(Host& host, const Places& places);
std::vector<Beside> beside_rules(Host& host, const Places& places);

// Files of mneedle 0.1.0 with what the log lacks.
constexpr std::string_view holds_old_files = "holds files of mneedle 0.1.0, which kept one a year";

// The words of the command that takes them over; none if there are none.
std::vector<std::string> merge_of_old_files(Host& host, const Places& places);

// Throws Error (untrusted) with that command.
void refuse_old_files(Host& host, const Places& places);

// Says on standard error what lies beside the log, the profile and the rules and is not settled; whether there is any.
bool say_beside(Host& host, const Places& places);

} // namespace mneedle
