#include "cli/argument.hpp"
#include "cli/commands.hpp"
#include "cli/recording.hpp"
#include "cli/uniting.hpp"
#include "history/join.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <memory>

namespace mneedle {

namespace {

// The files are what the person at the command line chose, so they are for them to mend.
History read_copies(const std::vector<std::string>& names, Host& host)
{
  try {
    std::vector<YearFile> files;
    for (const auto& name : names) {
      const auto text = text_of_argument(name, "name year files of another copy of the log", host);
      const auto file = name_of_argument(name);
      files.push_back({file, std::make_shared<const Year>(parse_year(text, file))});
    }
    return join_files(files);
  } catch (const Error& error) {
    throw Error(error.fault() == Fault::untrusted ? Fault::usage : error.fault(), error.complaints());
  }
}

ExitCode run_log_merge(const std::vector<std::string>& names, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto there = read_copies(names, host);
  return unite_with(there, name_of_argument(names.front()), Rehearsal::no, host, common);
}

} // namespace

Command log_merge_command()
{
  const auto files = std::make_shared<std::vector<std::string>>();
  return {"merge",
          "Adds what another copy of the log has, by the names of the entries. Where the two differ nothing "
          "is written.",
          "mneedle log merge laptop/2026.toml",
          {},
          {{"FILE", "year files of the other copy, or - for standard input", files.get(), true,
            Words::file_or_input}},
          {},
          [files](Host& host, const CommonOptions& common) { return run_log_merge(*files, host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
