#include "cli/command.hpp"

#include <algorithm>
#include <utility>

namespace mneedle {

std::vector<Option> common_options(CommonOptions& common)
{
  return {
    everyday({"-q,--quiet", "", "print only the verdict", &common.quiet}),
    everyday({"--format", "FORMAT", "text, json (or --json), markdown (md), csv, ics, remind", &common.format,
              Words::format}),
    everyday(
      {"--profile", "NAME", "whose log and profile (MNEEDLE_PROFILE)", &common.profile, Words::profile}),
    {"--today", "DATE", "pretend today is DATE (MNEEDLE_TODAY)", &common.today},
    {"--config-dir", "DIR", "where profile and rules.d are (MNEEDLE_CONFIG_DIR)", &common.config_dir,
     Words::folder},
    {"--data-dir", "DIR", "where the log is (MNEEDLE_DATA_DIR)", &common.data_dir, Words::folder},
    {"--rules", "FILE", "add the rules of a file, repeatable; rules only ever add", &common.rules,
     Words::file},
    {"--base-rules", "DIR", "use another base set than the built-in one", &common.base_rules, Words::folder},
    {"--color", "WHEN", "auto (default), always, never", &common.color, Words::colour},
    {"--no-input", "", "never ask, even on a terminal", &common.no_input},
  };
}

Option everyday(Option option)
{
  option.shown = Shown::everyday;
  return option;
}

Command everyday(Command command)
{
  command.shown = Shown::everyday;
  return command;
}

std::vector<Option> in_full_help(std::vector<Option> options)
{
  for (auto& option : options) {
    option.shown = Shown::in_full_help;
  }
  return options;
}

Command in_full(Command command)
{
  command.in_full = true;
  return command;
}

std::vector<std::string_view> names_of(const Option& option)
{
  const auto comma = option.name.find(',');
  if (comma == std::string_view::npos) {
    return {option.name};
  }
  return {option.name.substr(0, comma), option.name.substr(comma + 1)};
}

std::string_view long_name(const Option& option) { return names_of(option).back(); }

bool is_list(const Target& target) { return std::holds_alternative<std::vector<std::string>*>(target); }

const Option* find_option(const Command& command, const std::vector<Option>& common, std::string_view name)
{
  for (const auto* options : {&command.options, &common}) {
    for (const auto& option : *options) {
      const auto names = names_of(option);
      if (std::find(names.begin(), names.end(), name) != names.end()) {
        return &option;
      }
    }
  }
  return nullptr;
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
