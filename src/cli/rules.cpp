#include "cli/commands.hpp"

namespace mneedle {

Command rules_command()
{
  return {"rules",
          "Show the rules and their sources; check rule files.",
          "mneedle rules show isotretinoin-6-months/wait",
          {},
          {},
          {rules_list_command(), rules_show_command(), rules_check_command(), rules_test_command(),
           rules_table_command(), rules_diff_command(), rules_verify_command()},
          {}};
}

} // namespace mneedle
