#include "cli/commands.hpp"

namespace mneedle {

Command rules_command()
{
  return {"rules",
          "Shows the rules in force and the sources behind them, checks rule files and runs their tests.",
          "mneedle rules show isotretinoin-6-months/wait",
          {},
          {},
          {rules_list_command(), rules_show_command(), rules_check_command(), rules_test_command(),
           rules_table_command(), rules_diff_command(), rules_verify_command()},
          {}};
}

} // namespace mneedle
