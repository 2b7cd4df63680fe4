#include "cli/words_of_line.hpp"

#include <mneedle/error.hpp>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <set>

namespace mneedle {

namespace {

// Every value is taken as text: the library reads "010" as 8 and "nan" as a number.
struct AddTarget {
  CLI::App& app;
  std::string name;

  void operator()(bool* target) const { app.add_flag(name, *target); }
  void operator()(std::optional<std::string>* target) const
  {
    app.add_option_function<std::string>(name, [target](const std::string& text) { *target = text; });
  }
  void operator()(std::vector<std::string>* target) const
  {
    // Greedy lists would swallow the words that follow.
    app.add_option(name, *target)->allow_extra_args(false);
  }
};

// Each of them takes one word, and a list all that are left.
void add_positionals(const Line& line, CLI::App& app)
{
  const auto& positionals = line.command->positionals;
  for (std::size_t i = 0; i < positionals.size() && i < line.positionals.size(); ++i) {
    const std::string name{positionals[i].name};
    if (auto* const* list = std::get_if<std::vector<std::string>*>(&positionals[i].target)) {
      app.add_option(name, **list)->expected(static_cast<int>(line.positionals.size() - i));
      return;
    }
    std::visit(AddTarget{app, name}, positionals[i].target);
  }
}

// The options that were given, by their long names, then the words without dashes.
std::vector<std::string> plain_words(const Line& line)
{
  std::vector<std::string> words;
  for (const auto& [option, value] : line.given) {
    words.emplace_back(long_name(*option));
    words.back() += option->value.empty() ? "" : "=" + value;
  }
  words.emplace_back("--");
  words.insert(words.end(), line.positionals.begin(), line.positionals.end());
  return words;
}

} // namespace

void fill_targets(const Line& line)
{
  CLI::App app;
  app.set_help_flag();
  // To tell the library about options that were not given would cost more than the answer.
  std::set<const Option*> added;
  for (const auto& given : line.given) {
    if (added.insert(given.option).second) {
      std::visit(AddTarget{app, std::string{long_name(*given.option)}}, given.option->target);
    }
  }
  add_positionals(line, app);
  auto words = plain_words(line);
  std::reverse(words.begin(), words.end());
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    throw Error(Fault::usage, error.what());
  }
}

} // namespace mneedle
