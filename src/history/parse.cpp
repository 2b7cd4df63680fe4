#include "history/entries.hpp"
#include "history/entry_reader.hpp"
#include "history/year.hpp"

#include <mneedle/history.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

void refuse_later(TableReader& in, const Entry& entry, std::optional<int> year)
{
  if (year && date_of(entry).year() > *year) {
    in.complain("date", fmt::format("the entry is dated {}; move it to {}", to_string(date_of(entry)),
                                    year_name(date_of(entry).year())));
  }
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

std::string year_name(int year) { return fmt::format("{:04}.toml", year); }

Year read_year(const toml_file::Table& table, std::optional<int> year)
{
  Complaints complaints;
  TableReader root{table, complaints};
  check_format(root);
  Year result;
  result.carried = root.flag("carried").value_or(false);
  EntryReader reader{complaints, *result.history.keep};
  reader.read_all(root, [&](Entry entry, TableReader& in, const toml_file::Table&) {
    refuse_later(in, entry, year);
    put(result.history, std::move(entry));
  });
  root.finish();
  complaints.raise(Fault::untrusted);
  sort_entries(result.history);
  return result;
}

Year parse_year(std::string_view text, std::string_view file, std::optional<int> year)
{
  refuse_cut_number(text, file);
  return read_year(toml_file::parse(text, file, Fault::untrusted), year);
}

History parse_history(std::string_view text, std::string_view file) { return parse_year(text, file).history; }

} // namespace mneedle
