#include "cli/parser.hpp"

#include <mneedle/error.hpp>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

namespace mneedle {

namespace {

// Every value is taken as text: the library reads "010" as 8 and "nan" as a number.
struct AddTarget {
  CLI::App& app;
  std::string name;

  CLI::Option* operator()(bool* target) const { return app.add_flag(name, *target); }
  CLI::Option* operator()(std::optional<std::string>* target) const
  {
    return app.add_option_function<std::string>(name, [target](const std::string& text) { *target = text; });
  }
  CLI::Option* operator()(std::vector<std::string>* target) const
  {
    // Greedy lists would swallow the words that follow.
    return app.add_option(name, *target)->allow_extra_args(name.front() != '-');
  }
};

// Options and commands that no word names cannot be meant; to tell the library about all of them would cost more than
// the answer.
void add(CLI::App& app, const std::vector<Option>& options, const std::vector<std::string>& words)
{
  if (std::any_of(words.begin(), words.end(),
                  [](const std::string& word) { return word.starts_with('-'); })) {
    for (const auto& option : options) {
      std::visit(AddTarget{app, std::string{option.name}}, option.target);
    }
  }
}

void add(CLI::App& app, const Command& command, const std::vector<std::string>& words, const Command*& chosen)
{
  add(app, command.options, words);
  for (const auto& positional : command.positionals) {
    std::visit(AddTarget{app, std::string{positional.name}}, positional.target)
      ->required(positional.required);
  }
  // Before the subcommands are made: they copy it.
  app.require_subcommand(command.run ? 0 : 1, 1);
  for (const auto& sub : command.commands) {
    if (std::find(words.begin(), words.end(), sub.name) != words.end()) {
      add(*app.add_subcommand(std::string{sub.name}), sub, words, chosen);
    }
  }
  app.parse_complete_callback([&command, &chosen] {
    // The innermost completes first.
    chosen = chosen == nullptr ? &command : chosen;
  });
}

} // namespace

const Command& parse_line(const Command& root, const std::vector<Option>& common,
                          const std::vector<std::string>& words)
{
  const Command* chosen = nullptr;
  CLI::App app;
  app.set_help_flag();
  app.fallthrough();
  add(app, root, words, chosen);
  add(app, common, words);
  auto reversed = words;
  std::reverse(reversed.begin(), reversed.end());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    throw Error(Fault::usage, error.what());
  }
  return chosen == nullptr ? root : *chosen;
}

} // namespace mneedle
