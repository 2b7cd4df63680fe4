#include "cli/commands.hpp"

#include <mneedle/render.hpp>

namespace mneedle {

Command log_command()
{
  return {"log",
          "Record sessions, reactions and events; show and change them.",
          "mneedle log add face 0.25 --device-kind roller",
          {},
          {},
          {recording(log_add_command()), recording(log_react_command()), recording(log_event_command()),
           recording(log_hold_command()), recording(log_device_command()), log_list_command(),
           log_show_command(), in_full(log_undo_command()), in_full(log_change_command()),
           in_full(log_remove_command()), in_full(log_purge_command()), in_full(log_edit_command()),
           log_import_command(), log_export_command(), recording(log_merge_command())},
          log_list_command().run,
          formats_of<LogReport>()};
}

} // namespace mneedle
