#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "support/command_tree.hpp"
#include "support/furnished_host.hpp"

#include <mneedle/render.hpp>

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

using namespace mneedle;

namespace {

// A word that the command takes in that place.
std::string example_of(const Positional& positional, const Command& command)
{
  if (command.name == "merge") {
    return "/home/.local/share/mneedle/default/2025.toml";
  }
  switch (positional.words) {
  case Words::area:
    return "neck";
  case Words::depth:
    return "0.25";
  case Words::count:
    return "2";
  case Words::past_date:
    return "2026-03-05";
  case Words::coming_date:
    return "2026-04-05";
  case Words::rule:
    return "interval-025";
  case Words::device:
    return "blue";
  case Words::event:
    return "sunburn";
  case Words::shell:
    return "bash";
  case Words::checklist_part:
    return "before";
  case Words::file:
    return "/home/.config/mneedle/rules.d/mine.toml";
  case Words::file_or_input:
    return "/home/sessions.csv";
  default:
    return "2026-03-01-face";
  }
}

// A line with which the command does what it is for.
Typed complete_line(const Command& command, const Typed& path, std::string_view format)
{
  auto line = with(path, "--format", format);
  for (const auto& positional : command.positionals) {
    line.push_back(example_of(positional, command));
  }
  return command.name == "plan" || command.name == "next" ? with(line, "--last", "never") : line;
}

} // namespace

TEST_CASE("the formats of a command are those that it takes")
{
  const auto root = root_command();
  each_command(root, {}, [&](const Command& command, const Typed& path) {
    if (!command.run || path.empty() || command.name == "verify" || command.name == "diff") {
      return; // both take their time, and print as any other
    }
    for (const auto format : words_of<Format>()) {
      FurnishedHost host;
      host.files.put("/home/sessions.csv", "id,type,date,area\n,session,2026-03-05,neck\n");
      const auto line = complete_line(command, path, format);
      run(line, host);
      const auto& formats = command.formats;
      const bool listed = std::find(formats.begin(), formats.end(), format) != formats.end();
      CAPTURE(fmt::format("{}", line));
      CAPTURE(host.complained);
      CHECK((host.complained.find("format") == std::string::npos) == listed);
    }
  });
}

TEST_CASE("a value is left to whoever types it only where no word can be offered")
{
  std::set<std::string_view> free;
  CommonOptions common;
  const auto root = root_command();
  const auto look = [&](const std::vector<Option>& options) {
    for (const auto& option : options) {
      if (!option.value.empty() && option.words == Words::text) {
        free.insert(option.name);
      }
    }
  };
  look(common_options(common));
  each_command(root, {}, [&](const Command& command, const Typed& path) {
    look(command.options);
    CAPTURE(fmt::format("{}", path));
    for (const auto& positional : command.positionals) {
      CHECK(positional.words != Words::text);
    }
  });
  CHECK(free == std::set<std::string_view>{"--bled", "--note", "--reason", "--today"});
}
