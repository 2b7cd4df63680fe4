#include "cli/argument.hpp"
#include "cli/beside.hpp"
#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/uniting.hpp"

#include <mneedle/error.hpp>
#include <mneedle/exchange.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace mneedle {

namespace {

struct ImportOptions {
  std::optional<std::string> file;
  bool dry_run = false;
};

constexpr auto not_read_back = "JSON is for programs to read and is not read back; write the entries as CSV "
                               "with mneedle log export --format csv, and import that";

void refuse_other_format(const std::optional<std::string>& said)
{
  if (said && *said == "json") {
    throw Error(Fault::usage, {"--format"}, not_read_back);
  }
  if (said && *said != "csv") {
    throw Error(Fault::usage, {"--format"}, fmt::format("\"{}\" is not a format to import; use csv", *said));
  }
}

// Behind a byte order mark, blanks, blank lines and comments of TOML.
std::string_view first_words(std::string_view text)
{
  constexpr std::string_view blanks = "\xef\xbb\xbf \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  while (text.starts_with('#')) {
    text.remove_prefix(std::min(text.find('\n'), text.size()));
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  }
  return text;
}

std::string_view without(std::string_view start, std::string_view text)
{
  text.remove_prefix(start.size());
  return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

// "format = 1" or "[[session]]".
bool begins_as_log_file(std::string_view first)
{
  if (first.starts_with("[[")) {
    const auto kind = without("[[", first);
    return !kind.empty() && std::isalpha(static_cast<unsigned char>(kind.front())) != 0;
  }
  return first.starts_with("format") && without("format", first).starts_with('=');
}

// What this program wrote, but is no table.
void refuse_other_text(const ImportOptions& options, bool said_csv, const std::string& name,
                       std::string_view text)
{
  const auto first = first_words(text);
  if (begins_as_log_file(first)) {
    throw Error(Fault::usage, {name},
                fmt::format("is a file of a log, not a table; add its entries with mneedle log merge {}",
                            *options.file));
  }
  const bool json = first.starts_with('{') || first.starts_with('[');
  if (json || (!said_csv && options.file->ends_with(".json"))) {
    throw Error(Fault::usage, {name}, not_read_back);
  }
}

std::string remark_on(Separator separator)
{
  return separator == Separator::comma ? "" : fmt::format(" (separator: {})", word(separator));
}

ExitCode run_log_import(const ImportOptions& options, Host& host, CommonOptions common)
{
  refuse_other_format(common.format);
  const auto name = name_of_argument(*options.file);
  const auto text =
    text_of_argument(*options.file, "mneedle log import takes a CSV file, or - for standard input", host);
  refuse_other_text(options, common.format.has_value(), name, text);
  common.format.reset(); // it was the file's
  common.first_record = !options.dry_run;
  const auto rules = load_rules(host, common);
  const auto there = parse_csv(text, name, meaning_by(rules));
  refuse_old_files(host, places_of(host, common));
  const auto rehearsal = options.dry_run ? Rehearsal::yes : Rehearsal::no;
  const auto& history = there.history;
  const OtherLog other{
    {entries_of(history), {}, {history.keep}}, name, std::string{remark_on(there.separator)}, {}};
  return unite_with(other, rehearsal, host, common);
}

} // namespace

Command log_import_command()
{
  const auto options = std::make_shared<ImportOptions>();
  return {
    "import",
    "Add the entries of a CSV file, all or none.",
    "mneedle log import sessions.csv --dry-run",
    {everyday({"--dry-run", "", "say what would be added, and write nothing", &options->dry_run})},
    {{"FILE", "the file, or - for standard input", &options->file, true, Words::file_or_input}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_import(*options, host, common); },
    {"csv"}};
}

} // namespace mneedle
