#include "cli/command_names.hpp"

#include "base/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace mneedle {

namespace {

struct Alias {
  std::string_view path;
  std::string_view word;
  std::string_view commands;
};

constexpr std::array<Alias, 8> aliases = {{{"mneedle", "add", "log add"},
                                           {"mneedle", "list", "log list"},
                                           {"mneedle", "ls", "log list"},
                                           {"mneedle", "undo", "log undo"},
                                           {"mneedle", "status", "next"},
                                           {"mneedle", "today", "next"},
                                           {"mneedle log", "ls", "list"},
                                           {"mneedle log", "rm", "remove"}}};

// Words that are only pointed to their commands, since those overwrite something.
constexpr std::array<Alias, 2> pointers = {
  {{"mneedle profile", "set", "init"}, {"mneedle log", "delete", "remove"}}};

std::string_view find(std::span<const Alias> list, std::string_view path, std::string_view word)
{
  const auto found = std::find_if(
    list.begin(), list.end(), [&](const Alias& alias) { return alias.path == path && alias.word == word; });
  return found == list.end() ? "" : found->commands;
}

std::string meant(std::string_view word) { return fmt::format("; did you mean \"{}\"?", word); }

} // namespace

std::string_view words_behind_alias(std::string_view path, std::string_view word)
{
  return find(aliases, path, word);
}

std::vector<const Command*> commands_beginning(const Command& parent, std::string_view word)
{
  std::vector<const Command*> found;
  for (const auto& command : parent.commands) {
    // "check" begins "checklist", which has to be written further.
    const bool longer = !found.empty() && command.name.starts_with(found.front()->name);
    if (command.name.starts_with(word) && !longer) {
      found.push_back(&command);
    }
  }
  return found;
}

std::string command_hint(const Command& parent, std::string_view path, std::string_view word)
{
  if (const auto pointed = find(pointers, path, word); !pointed.empty()) {
    return meant(pointed);
  }
  std::vector<std::string_view> names;
  names.reserve(parent.commands.size());
  std::vector<std::string_view> fit;
  for (const auto& command : parent.commands) {
    names.push_back(command.name);
    if (command.name.starts_with(word)) {
      fit.push_back(command.name);
    }
  }
  if (fit.size() > 1) {
    return fmt::format("; it fits {}: write more of it", fmt::join(fit, ", "));
  }
  const auto near = fit.empty() ? nearest(word, names) : fit.front();
  return near.empty() ? "" : meant(near);
}

} // namespace mneedle
