#include "cli/asking.hpp"

#include "base/whole_number.hpp"
#include "cli/show.hpp"
#include "render/question_text.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

constexpr std::size_t line_width = 78;

[[noreturn]] void leave(Host& host)
{
  host.out("\n");
  throw Error(Fault::usage, "left before the end; nothing was written");
}

// "?" or "? 2": the number of the item to explain, 0 for the question as a whole; nothing for anything else.
std::optional<std::size_t> asked_why(std::string_view line)
{
  if (line.empty() || line.front() != '?') {
    return std::nullopt;
  }
  constexpr int most_items = 99;
  return static_cast<std::size_t>(whole_number(trimmed(line.substr(1)), most_items).value_or(0));
}

// One line of the person's. What is refused is said, and asked again.
void take(Interview& interview, std::string_view line, Host& host, const Style& style)
{
  if (const auto item = asked_why(line)) {
    host.out(explanation_text(*interview.now(), *item, style));
  } else if (is_word(line, "b")) {
    if (!interview.back()) {
      host.out("This is the first question.\n");
    }
  } else {
    try {
      interview.answer(line);
    } catch (const Error& error) {
      if (error.fault() != Fault::usage) {
        throw;
      }
      for (const auto& complaint : error.complaints()) {
        host.out(visible(to_string(complaint)) + "\n");
      }
    }
  }
}

void add_common(std::vector<std::string>& words, const CommonOptions& common)
{
  const auto add = [&](std::string_view name, const std::optional<std::string>& value) {
    if (value) {
      words.push_back(visible(fmt::format("{} {}", name, shell_word(*value))));
    }
  };
  add("--today", common.today);
  add("--profile", common.profile);
  add("--config-dir", common.config_dir);
  add("--data-dir", common.data_dir);
  add("--base-rules", common.base_rules);
  for (const auto& file : common.rules) {
    add("--rules", file);
  }
}

} // namespace

bool may_ask(Host& host, const CommonOptions& common)
{
  return !common.no_input && !common.quiet && chosen_format(common) == Format::text && host.in_is_terminal()
         && host.out_is_terminal();
}

Known known_of(const Person& person, std::function<Proposal(const Answers&)> proposal)
{
  return {person.today, person.rules, person.profile, person.history, std::move(proposal)};
}

void ask(Interview& interview, Host& host, const CommonOptions& common)
{
  while (const auto* question = interview.now()) {
    const auto style = chosen_style(host, common);
    host.forget_typed();
    host.out(question_text(*question, style));
    const auto line = host.read_line();
    if (!line || is_word(trimmed(*line), "q")) {
      leave(host);
    }
    take(interview, trimmed(*line), host, style);
  }
}

std::string command_lines(std::string_view command, const std::vector<std::string>& flags,
                          const CommonOptions& common)
{
  auto words = flags;
  add_common(words, common);
  std::string lines;
  std::string line = fmt::format("  mneedle {}", command);
  for (const auto& word : words) {
    if (line.size() + 1 + word.size() > line_width) {
      lines += line + " \\\n";
      line = "     ";
    }
    line.append(" ").append(word);
  }
  return lines + line + "\n";
}

std::string without_questions(std::string_view command, const std::vector<std::string>& flags,
                              const CommonOptions& common)
{
  return "\nThe same without questions:\n" + command_lines(command, flags, common);
}

} // namespace mneedle
