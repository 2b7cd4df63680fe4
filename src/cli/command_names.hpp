#pragma once

#include "cli/command.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// The command words that another word stands for: "log list" for "list" in front, or for "ls" behind "log". Empty if it
// stands for none. `path` is the commands in front, "mneedle log".
std::string_view words_behind_alias(std::string_view path, std::string_view word);

// The commands whose names begin so.
std::vector<const Command*> commands_beginning(const Command& parent, std::string_view word);

// What to say of a word that names no command: what it may mean, ready to follow the complaint.
std::string command_hint(const Command& parent, std::string_view path, std::string_view word);

} // namespace mneedle
