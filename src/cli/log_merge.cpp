#include "cli/argument.hpp"
#include "cli/commands.hpp"
#include "cli/recording.hpp"
#include "cli/uniting.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

struct MergeOptions {
  std::vector<std::string> files;
  std::vector<std::string> ours;
  std::vector<std::string> theirs;
};

std::set<std::string> ids_in(const std::vector<std::string>& texts, std::string_view flag)
{
  std::set<std::string> ids;
  for (const auto& one : said_list(texts, flag)) {
    ids.insert(one.text);
  }
  return ids;
}

void refuse_both(const Choices& choices)
{
  for (const auto& id : choices.ours) {
    if (choices.theirs.contains(id)) {
      throw Error(Fault::usage,
                  fmt::format("--ours and --theirs both name \"{}\"; leave one of them out", id));
    }
  }
}

// The files are what the person at the command line chose, so they are for them to mend.
Copy read_all_copies(const std::vector<std::string>& names, Host& host)
{
  try {
    std::vector<NamedText> files;
    files.reserve(names.size());
    for (const auto& name : names) {
      files.push_back(
        {name_of_argument(name), text_of_argument(name, "name the log.toml of another copy", host)});
    }
    return read_copies(files);
  } catch (const Error& error) {
    throw Error(error.fault() == Fault::untrusted ? Fault::usage : error.fault(), error.complaints());
  }
}

ExitCode run_log_merge(const MergeOptions& options, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const Choices choices{ids_in(options.ours, "--ours"), ids_in(options.theirs, "--theirs")};
  refuse_both(choices);
  const auto there = read_all_copies(options.files, host);
  return unite_with({there, name_of_argument(options.files.front()), "", choices}, Rehearsal::no, host,
                    common);
}

} // namespace

Command log_merge_command()
{
  const auto options = std::make_shared<MergeOptions>();
  return {
    "merge",
    "Add the entries of another copy of the log.",
    "mneedle log merge laptop/log.toml",
    {
      everyday({"--ours", "ID", "keep the entry as it is here", &options->ours, Words::entry, Joined::yes}),
      everyday(
        {"--theirs", "ID", "take the entry as it is there", &options->theirs, Words::entry, Joined::yes}),
    },
    {{"FILE...", "another log.toml, or - for standard input", &options->files, true, Words::file_or_input}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_merge(*options, host, common); },
    formats_of<LogReport>()};
}

} // namespace mneedle
