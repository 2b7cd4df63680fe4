#include "cli/command.hpp"

#include <algorithm>
#include <utility>

namespace mneedle {

std::vector<Option> common_options(CommonOptions& common)
{
  return {
    {"--today", "DATE", "the day to take for today (MNEEDLE_TODAY)", &common.today},
    {"--profile", "NAME", "whose log and profile, one person each (MNEEDLE_PROFILE)", &common.profile,
     Words::profile},
    {"--config-dir", "DIR", "where profile and rules.d are (MNEEDLE_CONFIG_DIR)", &common.config_dir,
     Words::folder},
    {"--data-dir", "DIR", "where the log is (MNEEDLE_DATA_DIR)", &common.data_dir, Words::folder},
    {"--rules", "FILE", "add the rules of a file, repeatable; rules only ever add", &common.rules,
     Words::file},
    {"--base-rules", "DIR", "take another base set than the built-in one", &common.base_rules, Words::folder},
    {"--format", "FORMAT",
     "text (default), json; check, next, plan, log: markdown; next, plan: ics, remind; plan, log: csv; more: "
     "man mneedle",
     &common.format, Words::format},
    {"--color", "WHEN", "auto (default), always, never", &common.color, Words::colour},
    {"--no-input", "", "never ask, even on a terminal", &common.no_input},
    {"-q,--quiet", "", "nothing but the first line", &common.quiet},
  };
}

Command recording(Command command)
{
  command.run = [run = std::move(command.run)](Host& host, CommonOptions common) {
    common.first_record = true;
    return run(host, common);
  };
  return command;
}

const Command* find_command(const Command& parent, std::string_view name)
{
  const auto found = std::find_if(parent.commands.begin(), parent.commands.end(),
                                  [&](const Command& command) { return command.name == name; });
  return found == parent.commands.end() ? nullptr : &*found;
}

} // namespace mneedle
