#pragma once

#include "cli/command.hpp"

namespace mneedle {

// One function a subcommand, each in the file of its name. What the options fill lives as long as the command.
Command check_command();
Command checklist_command();
Command next_command();
Command plan_command();
Command log_command();
Command log_add_command();
Command log_react_command();
Command log_event_command();
Command log_hold_command();
Command log_device_command();
Command log_list_command();
Command log_show_command();
Command log_undo_command();
Command log_remove_command();
Command log_change_command();
Command log_purge_command();
Command log_edit_command();
Command log_import_command();
Command log_export_command();
Command log_merge_command();
Command profile_command();
Command profile_init_command();
Command profile_edit_command();
Command doctor_command();
Command completion_command();
Command profile_show_command();
Command rules_command();
Command rules_list_command();
Command rules_show_command();
Command rules_check_command();
Command rules_test_command();
Command rules_table_command();
Command rules_diff_command();
Command rules_verify_command();

// mneedle without a command: the answer of next if there is a log, else how to begin.
ExitCode begin(Host& host, const CommonOptions& common);

// The whole program; if the first word of a line names a command, with that command alone, since to make them all costs as
// much as an answer.
Command root_command(std::string_view first_word = {});

} // namespace mneedle
