#include "cli/help.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace mneedle {

namespace {

constexpr std::size_t help_columns = 79;
constexpr std::size_t widest_names = 28;

// Words of `text` from column `indent` on; the first line is already there.
std::string wrapped(std::string_view text, std::size_t indent)
{
  std::string result;
  std::size_t column = indent;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (column > indent && column + 1 + end > help_columns) {
      result += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      result += ' ';
      ++column;
    }
    result += text.substr(0, end);
    column += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

// A name and what it is.
struct Row {
  std::string left;
  std::string_view right;
};

using Rows = std::vector<Row>;

std::string text_of(const Row& row, std::size_t width)
{
  const auto gap = row.left.size() + 3 > width ? "\n" + std::string(width, ' ')
                                               : std::string(width - row.left.size() - 2, ' ');
  return fmt::format("  {}{}{}\n", row.left, gap, wrapped(row.right, width));
}

std::string section(std::string_view title, const Rows& rows)
{
  std::size_t width = 0;
  for (const auto& row : rows) {
    width = std::max(width, row.left.size() + 4);
  }
  auto text = rows.empty() ? std::string{} : fmt::format("\n{}:\n", title);
  for (const auto& row : rows) {
    text += text_of(row, std::min(width, widest_names));
  }
  return text;
}

enum class Which { everyday, all };

Rows option_rows(const std::vector<Option>& options, Which which)
{
  Rows rows;
  for (const auto& option : options) {
    if (which == Which::all || option.shown == Shown::everyday) {
      const auto names = fmt::format("{}", fmt::join(names_of(option), ", "));
      rows.push_back({option.value.empty() ? names : fmt::format("{} {}", names, option.value), option.help});
    }
  }
  return rows;
}

// " [AREA] [MM]"
std::string positionals_in(const Command& command)
{
  std::string words;
  for (const auto& positional : command.positionals) {
    words +=
      positional.required ? fmt::format(" {}", positional.name) : fmt::format(" [{}]", positional.name);
  }
  return words;
}

std::string first_positional(const Command& command)
{
  return command.positionals.empty() ? "" : fmt::format(" [{}]", command.positionals.front().name);
}

std::string usage(const Command& command, std::string_view path)
{
  std::string line = fmt::format("Usage: {}", path);
  if (!command.commands.empty()) {
    line += command.run ? " [COMMAND]" : " COMMAND";
  }
  return line + positionals_in(command) + " [OPTION...]\n";
}

Rows command_rows(const Command& command)
{
  Rows rows;
  rows.reserve(command.commands.size());
  for (const auto& below : command.commands) {
    rows.push_back({std::string{below.name}, below.summary});
  }
  return rows;
}

Rows positional_rows(const Command& command)
{
  Rows rows;
  rows.reserve(command.positionals.size());
  for (const auto& positional : command.positionals) {
    rows.push_back({std::string{positional.name}, positional.help});
  }
  return rows;
}

std::string example(const Command& command)
{
  return command.example.empty() ? "" : fmt::format("\nExample:\n  {}\n", command.example);
}

// The everyday commands, however deep, each with its first word: "log add [AREA]".
void add_everyday(Rows& rows, const Command& command, const std::string& path)
{
  for (const auto& below : command.commands) {
    const auto name = fmt::format("{}{}", path, below.name);
    if (below.shown == Shown::everyday) {
      rows.push_back({fmt::format("{}{}", name, first_positional(below)), below.summary});
    }
    add_everyday(rows, below, fmt::format("{} ", name));
  }
}

Rows everyday_rows(const Command& root)
{
  Rows rows;
  add_everyday(rows, root, "");
  return rows;
}

Rows other_rows(const Command& root)
{
  auto rows = command_rows(root);
  std::erase_if(rows, [&](const Row& row) { return find_command(root, row.left)->shown == Shown::everyday; });
  return rows;
}

std::string head(const Command& command, std::string_view path)
{
  return usage(command, path) + '\n' + wrapped(command.summary, 0) + '\n';
}

// The program's own help has the commands that are needed often in front.
std::string program_help(const Command& root, std::string_view path, const std::vector<Option>& common)
{
  return head(root, path) + section("Every day", everyday_rows(root))
         + section("More commands", other_rows(root))
         + section("Options", option_rows(common, Which::everyday))
         + "More: mneedle help COMMAND, mneedle --help --all, man mneedle\n";
}

} // namespace

std::string short_help(const Command& command, std::string_view path, const std::vector<Option>& common)
{
  if (path == command.name) {
    return program_help(command, path, common);
  }
  auto text = head(command, path);
  text += command.commands.empty() ? example(command) : "";
  text += section("Commands", command_rows(command)) + section("Words", positional_rows(command))
          + section("Options", option_rows(command.options, Which::everyday));
  return text + fmt::format("\nAll options: {} --help --all\n", path);
}

std::string full_help(const Command& command, std::string_view path, const std::vector<Option>& common)
{
  return head(command, path) + example(command) + section("Commands", command_rows(command))
         + section("Words", positional_rows(command))
         + section("Options", option_rows(command.options, Which::all))
         + section("Options of every command", option_rows(common, Which::all))
         + "\nExit codes: 0 yes or done, 1 no, 2 usage, 3 rules, profile or log cannot be\n"
           "trusted, 4 environment. More: man mneedle\n";
}

} // namespace mneedle
