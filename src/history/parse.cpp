#include "base/toml.hpp"
#include "history/entries.hpp"
#include "history/entry_reader.hpp"
#include "history/format.hpp"
#include "history/located.hpp"
#include "history/plain_log.hpp"

#include <mneedle/history.hpp>

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

void refuse_old_format(TableReader& root, std::int64_t format)
{
  if (format == oldest_format) {
    throw Error(Fault::untrusted, root.origin("format"),
                "this is a file of mneedle 0.1.0, which kept one a year; mneedle log merge takes it over");
  }
}

LocatedLog read_table(const toml_file::Table& table, const toml_file::LineStarts& lines)
{
  Complaints complaints;
  TableReader root{table, complaints};
  refuse_old_format(root, read_format(root));
  LocatedLog log;
  EntryReader reader{complaints, *log.keep};
  reader.read_all(root, [&](Entry entry, TableReader&, const toml_file::Table& place) {
    log.entries.push_back({std::move(entry), lines_of(lines, place).value_or(toml_file::Span{})});
  });
  root.finish();
  complaints.raise(Fault::untrusted);
  return log;
}

} // namespace

void refuse_cut_number(std::string_view text, std::string_view file)
{
  const auto last = text.substr(text.rfind('\n') + 1);
  const auto value = last.substr(std::min(last.find('=') + 1, last.size()));
  const bool number = !last.starts_with("format")
                      && value.find_first_of("0123456789") != std::string_view::npos
                      && value.find_first_not_of(" 0123456789._+") == std::string_view::npos;
  if (last.find('=') != std::string_view::npos && number) {
    const auto line = static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1;
    throw Error(Fault::untrusted, {std::string{file}, line, static_cast<int>(last.size()) + 1},
                "the file ends within a number, which may have been cut off; look at it and end the line");
  }
}

Log log_of(LocatedLog located)
{
  Log log;
  log.history.keep = std::move(located.keep);
  for (auto& [entry, span] : located.entries) {
    if (written_of(entry).removed == 0) {
      put(log.history, std::move(entry));
    } else {
      log.removed.push_back(std::move(entry));
    }
  }
  number_by_first_version(log.history, log.removed);
  sort_entries(log.history);
  return log;
}

LocatedLog locate_strictly(std::string_view text, std::string_view file)
{
  refuse_cut_number(text, file);
  auto log = read_table(toml_file::parse(text, file, Fault::untrusted), toml_file::LineStarts{text});
  std::stable_sort(log.entries.begin(), log.entries.end(),
                   [](const Located& a, const Located& b) { return a.span.begin < b.span.begin; });
  return log;
}

LocatedLog locate_entries(std::string_view text, std::string_view file)
{
  auto plain = plain_entries(text);
  return plain ? *std::move(plain) : locate_strictly(text, file);
}

History read_history(const toml_file::Table& table)
{
  return log_of(read_table(table, toml_file::LineStarts{""})).history;
}

History parse_history(std::string_view text, std::string_view file)
{
  if (auto plain = plain_history(text)) {
    return *std::move(plain);
  }
  return log_of(locate_strictly(text, file)).history;
}

Log read_log(std::string_view text, std::string_view file) { return log_of(locate_entries(text, file)); }

} // namespace mneedle
