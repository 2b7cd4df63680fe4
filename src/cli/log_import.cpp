#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/uniting.hpp"

#include <mneedle/error.hpp>
#include <mneedle/exchange.hpp>

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

struct ImportOptions {
  std::optional<std::string> file;
  bool dry_run = false;
};

enum class FileFormat { csv, json };

// What was said, or what the name or the text looks like.
FileFormat format_of(const std::optional<std::string>& said, const std::string& name, const std::string& text)
{
  if (said && *said != "csv" && *said != "json") {
    throw Error(Fault::usage, {"--format"},
                fmt::format("\"{}\" is no format to import; it is csv or json", *said));
  }
  if (said) {
    return *said == "csv" ? FileFormat::csv : FileFormat::json;
  }
  if (name.ends_with(".csv") || name.ends_with(".json")) {
    return name.ends_with(".csv") ? FileFormat::csv : FileFormat::json;
  }
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && text[first] == '{' ? FileFormat::json : FileFormat::csv;
}

std::string text_of(const std::string& file, Host& host)
{
  try {
    if (file == "-") {
      return host.read_input();
    }
    if (auto text = host.read_file(file)) {
      return *std::move(text);
    }
  } catch (const Error& error) {
    throw Error(error.fault() == Fault::untrusted ? Fault::usage : error.fault(), error.complaints());
  }
  throw Error(Fault::usage, {file},
              "no such file; mneedle log import takes a CSV or JSON file, or - for standard input");
}

ExitCode run_log_import(const ImportOptions& options, Host& host, CommonOptions common)
{
  const auto name = *options.file == "-" ? "standard input" : *options.file;
  const auto text = text_of(*options.file, host);
  const bool csv = format_of(common.format, *options.file, text) == FileFormat::csv;
  common.format.reset(); // it was the file's
  const auto rules = load_rules(host, common);
  const auto meaning = meaning_by(rules);
  const auto there = csv ? parse_csv(text, name, meaning) : parse_json(text, name, meaning);
  return unite_with(there, name, options.dry_run ? Rehearsal::yes : Rehearsal::no, host, common);
}

} // namespace

Command log_import_command()
{
  const auto options = std::make_shared<ImportOptions>();
  return {
    "import",
    "Adds the entries of a CSV or JSON file, all of them or none. --format csv or json says which it is.",
    "mneedle log import sessions.csv --dry-run",
    {{"--dry-run", "", "say what would be added, and write nothing", &options->dry_run}},
    {{"FILE", "the file, or - for standard input", &options->file, true, Words::file_or_input}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_import(*options, host, common); },
    {"csv", "json"}};
}

} // namespace mneedle
