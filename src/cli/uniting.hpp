#pragma once

#include "cli/recording.hpp"

#include <mneedle/history.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace mneedle {

// Whether a union is written, or only told of.
enum class Rehearsal { no, yes };

// A log to be added to this one.
struct OtherLog {
  Copy copy;
  std::string name;                 // in messages
  std::string remark;               // at the end of the headline
  std::optional<Choices> choices{}; // nothing if the command has no way to choose
};

// Adds to the log what another one has, all of it or nothing, reads it back from the disk and says how many entries came
// and how many were there. Conflicts that no choice decides are shown, and nothing is written: exit code 1. Throws Error (usage)
// if the other log has an entry later than tomorrow or a word that no rule knows.
ExitCode unite_with(const OtherLog& there, Rehearsal rehearsal, Host& host, const CommonOptions& common);

} // namespace mneedle
