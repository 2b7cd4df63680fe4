#include "cli/commands.hpp"

namespace mneedle {

Command log_command()
{
  return {"log",
          "Keeps the record of sessions and of what else matters for the next one.",
          "mneedle log add --area face --depth 0.25 --device-kind roller",
          {},
          {},
          {log_add_command(), log_event_command(), log_list_command()},
          {}};
}

} // namespace mneedle
