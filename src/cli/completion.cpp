#include "base/nearest.hpp"
#include "cli/commands.hpp"
#include "cli/completion_scripts.hpp"

#include <mneedle/error.hpp>

#include <memory>

namespace mneedle {

namespace {

std::string_view script_for(const std::string& shell)
{
  static constexpr std::string_view shells[] = {"bash", "zsh", "fish"};
  const auto known = find_word(shell, shells);
  if (!known) {
    throw Error(Fault::usage, {"SHELL"}, unknown_word(shell, shells));
  }
  return *known == "bash" ? bash_completion : *known == "zsh" ? zsh_completion : fish_completion;
}

ExitCode run_completion(const std::string& shell, Host& host, const CommonOptions& common)
{
  if (common.format.value_or("text") != "text") {
    throw Error(Fault::usage, {"--format"}, "a completion script comes as text only");
  }
  host.out(script_for(shell));
  return exit_yes;
}

} // namespace

Command completion_command()
{
  const auto shell = std::make_shared<std::optional<std::string>>();
  return {"completion",
          "Print the completion script of a shell.",
          "mneedle completion bash",
          {},
          {{"SHELL", "bash, zsh or fish", shell.get(), true, Words::shell}},
          {},
          [shell](Host& host, const CommonOptions& common) { return run_completion(**shell, host, common); },
          {"text"}};
}

} // namespace mneedle
