#pragma once

#include "cli/command.hpp"

namespace mneedle {

// One function a subcommand, each in the file of its name. What the options fill lives as long as the command.
Command check_command();
Command next_command();
Command log_command();
Command log_add_command();
Command log_event_command();
Command log_list_command();
Command profile_command();
Command rules_command();
Command rules_list_command();
Command rules_show_command();
Command rules_check_command();

// The whole program.
Command root_command();

} // namespace mneedle
