#include "cli/commands.hpp"

namespace mneedle {

Command rules_command()
{
  return {"rules",
          "Shows the rules in force and the sources behind them, and checks rule files.",
          "mneedle rules show isotretinoin-6-months/wait",
          {},
          {},
          {rules_list_command(), rules_show_command(), rules_check_command(), rules_verify_command()},
          {}};
}

} // namespace mneedle
