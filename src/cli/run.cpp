#include "cli/run.hpp"

#include "base/utf8.hpp"
#include "cli/command_names.hpp"
#include "cli/commands.hpp"
#include "cli/completions.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/version.hpp"
#include "cli/words_of_line.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>
#include <mneedle/rules.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>
#include <vector>

namespace mneedle {

namespace {

struct NamedCommand {
  std::string_view name;
  Command (*make)();
};

constexpr NamedCommand commands[] = {
  {"check", check_command},         {"next", next_command},     {"plan", plan_command},
  {"checklist", checklist_command}, {"log", log_command},       {"profile", profile_command},
  {"rules", rules_command},         {"doctor", doctor_command}, {"completion", completion_command},
};

ExitCode exit_code_for(Fault fault)
{
  switch (fault) {
  case Fault::usage:
    return exit_usage;
  case Fault::untrusted:
    return exit_untrusted;
  case Fault::environment:
    return exit_environment;
  }
  return exit_environment;
}

void refuse_odd_bytes(const std::vector<std::string>& words)
{
  for (const auto& word : words) {
    if (valid_utf8(word) != word.size()) {
      throw Error(Fault::usage, fmt::format("argument \"{}\" is not UTF-8", word));
    }
  }
}

std::string version_text()
{
  const auto rules = builtin_rules();
  return fmt::format("mneedle {}\nrules {} {}, reviewed {}, {}\nMIT licence; no warranty\n", program_version,
                     rules.name, rules.version, rules.reviewed, rules.hash);
}

// What shells ask on the Tab key: "completion words -- WORD...". The words are another line's, so that they are not
// parsed here.
std::optional<std::vector<std::string>> words_to_complete(const std::vector<std::string>& words)
{
  const bool asked = words.size() > 3 && words[0] == "completion" && words[1] == "words" && words[2] == "--";
  return asked ? std::optional{std::vector(words.begin() + 3, words.end())} : std::nullopt;
}

[[noreturn]] void refuse(const Line& line)
{
  throw Error(Fault::usage,
              line.hinted ? line.complaint : fmt::format("{}; see {} --help", line.complaint, line.path));
}

[[noreturn]] void refuse_without_command(const Line& line)
{
  std::vector<std::string_view> names;
  names.reserve(line.command->commands.size());
  for (const auto& command : line.command->commands) {
    names.push_back(command.name);
  }
  throw Error(Fault::usage, fmt::format("{} needs a command: {}", line.path, fmt::join(names, ", ")));
}

ExitCode run_words(const std::vector<std::string>& words, Host& host)
{
  refuse_odd_bytes(words);
  CommonOptions common;
  const auto options = common_options(common);
  const auto root = root_command(words.empty() ? "" : words.front());
  const auto line = look_at(root, options, words);
  if (line.help || (line.help_word && line.complaint.empty())) {
    host.out(line.all ? full_help(*line.command, line.path, options)
                      : short_help(*line.command, line.path, options));
    return exit_yes;
  }
  if (line.version) {
    host.out(version_text());
    return exit_yes;
  }
  if (!line.complaint.empty()) {
    refuse(line);
  }
  if (!line.command->run) {
    refuse_without_command(line);
  }
  fill_targets(line);
  return line.command->run(host, common);
}

// The command that the first word of a line names, by whichever of its names; empty if it names none for sure.
std::string_view command_named(std::string_view word)
{
  if (const auto words = words_behind_alias("mneedle", word); !words.empty()) {
    return words.substr(0, words.find(' '));
  }
  std::vector<std::string_view> fit;
  for (const auto& command : commands) {
    if (command.name == word) {
      return word;
    }
    // "check" begins "checklist", which has to be written further.
    if (command.name.starts_with(word) && (fit.empty() || !command.name.starts_with(fit.front()))) {
      fit.push_back(command.name);
    }
  }
  return fit.size() == 1 ? fit.front() : "";
}

} // namespace

Command root_command(std::string_view first_word)
{
  const auto only = command_named(first_word);
  std::vector<Command> made;
  for (const auto& command : commands) {
    if (only.empty() || command.name == only) {
      made.push_back(command.make());
    }
  }
  return {"mneedle",
          "Safety checklist and interval calculator for microneedling at home. GO means no known reason to "
          "stop, not a promise of "
          "safety.",
          "mneedle check face 0.25",
          {},
          {},
          std::move(made),
          begin,
          {"text", "json", "markdown", "date", "ics", "remind"}};
}

namespace {

// Once, however much was written.
void remark_unprotected(Host& host)
{
  if (const auto folder = host.unprotected()) {
    host.err(
      fmt::format("mneedle: {} is on a file system without permissions; others on this machine may read it\n",
                  visible(*folder)));
  }
}

ExitCode run_caught(const std::vector<std::string>& words, Host& host)
{
  try {
    if (const auto typed = words_to_complete(words)) {
      host.out(completion_lines(*typed, host));
      return exit_yes;
    }
    return run_words(words, host);
  } catch (const Error& error) {
    host.err(message_of(error));
    return exit_code_for(error.fault());
  } catch (const std::bad_alloc&) {
    host.err("mneedle: out of memory\n");
    return exit_environment;
  } catch (const std::exception& error) {
    host.err(fmt::format("mneedle: unexpected: {}; please report this\n", error.what()));
    return exit_environment;
  }
}

} // namespace

int run(const std::vector<std::string>& words, Host& host)
{
  const auto code = run_caught(words, host);
  remark_unprotected(host);
  return code;
}

} // namespace mneedle
