#pragma once

#include "cli/recording.hpp"

#include <mneedle/history.hpp>

#include <string>
#include <string_view>

namespace mneedle {

// Whether a union is written, or only told of.
enum class Rehearsal { no, yes };

// Adds to the log what another one has, all of it or nothing, reads it back from the disk and says how many entries came
// and how many were there. Conflicts are shown, and nothing is written: exit code 1. `from` names the other log in
// messages, and `remark` ends the headline. Throws Error (usage) where that has an entry later than tomorrow or a word that no rule knows.
ExitCode unite_with(const History& there, const std::string& from, Rehearsal rehearsal, Host& host,
                    const CommonOptions& common, std::string_view remark = "");

} // namespace mneedle
