#include "cli/commands.hpp"

namespace mneedle {

Command log_command()
{
  return {"log",
          "Keeps the record of sessions and of what else matters for the next one.",
          "mneedle log add --area face --depth 0.25 --device-kind roller",
          {},
          {},
          {recording(log_add_command()), recording(log_react_command()), recording(log_event_command()),
           recording(log_hold_command()), recording(log_device_command()), log_list_command(),
           log_show_command(), log_undo_command(), log_change_command(), log_remove_command(),
           log_purge_command(), log_edit_command(), log_import_command(), log_export_command(),
           recording(log_merge_command())},
          {}};
}

} // namespace mneedle
