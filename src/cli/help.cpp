#include "cli/help.hpp"

#include "cli/words_of_line.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr std::size_t help_columns = 79;
constexpr std::size_t names_width = 28;

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

std::string row(std::string_view left, std::string_view right)
{
  const auto gap = left.size() + 3 > names_width ? "\n" + std::string(names_width, ' ')
                                                 : std::string(names_width - left.size() - 2, ' ');
  return fmt::format("  {}{}{}\n", left, gap, wrapped(right, names_width));
}

std::string option_rows(const std::vector<Option>& options)
{
  std::string rows;
  for (const auto& option : options) {
    std::string names;
    for (const auto name : names_of(option)) {
      names.append(names.empty() ? "" : ", ").append(name);
    }
    rows += row(option.value.empty() ? names : fmt::format("{} {}", names, option.value), option.help);
  }
  return rows;
}

std::string usage(const Command& command, std::string_view path)
{
  std::string line = fmt::format("Usage: {}", path);
  if (!command.commands.empty()) {
    line += command.run ? " [COMMAND]" : " COMMAND";
  }
  for (const auto& positional : command.positionals) {
    const bool list = std::holds_alternative<std::vector<std::string>*>(positional.target);
    const auto name = fmt::format("{}{}", positional.name, list ? "..." : "");
    line += positional.required ? fmt::format(" {}", name) : fmt::format(" [{}]", name);
  }
  return line + " [OPTION...]\n";
}

std::string section(std::string_view title, const std::string& rows)
{
  return rows.empty() ? "" : fmt::format("\n{}:\n{}", title, rows);
}

} // namespace

std::string help_text(const Command& command, std::string_view path, const std::vector<Option>& common)
{
  std::string commands;
  for (const auto& sub : command.commands) {
    commands += row(sub.name, sub.summary);
  }
  std::string words;
  for (const auto& positional : command.positionals) {
    words += row(positional.name, positional.help);
  }
  auto text = usage(command, path) + '\n' + wrapped(command.summary, 0) + '\n';
  if (!command.example.empty()) {
    text += fmt::format("\nExample:\n  {}\n", command.example);
  }
  text += section("Commands", commands) + section("Words", words)
          + section("Options", option_rows(command.options));
  text += section("Options of every command", option_rows(common));
  return text
         + "\nExit codes: 0 yes or done, 1 no, 2 usage, 3 rules, profile or log cannot be\n"
           "trusted, 4 environment. More: man mneedle\n";
}

} // namespace mneedle
