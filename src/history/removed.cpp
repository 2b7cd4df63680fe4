#include "history/removed.hpp"

#include "base/toml_edit.hpp"
#include "history/entry_reader.hpp"
#include "history/format.hpp"
#include "history/year_text.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>

namespace mneedle {

template <>
std::span<const std::string_view> words_of<Gone>()
{
  static constexpr std::string_view words[] = {"removed", "replaced", "undone"};
  return words;
}

namespace {

using toml_file::Span;

// An entry and the lines that it takes up.
struct Found {
  Removed removed;
  Span span;
};

Removed read_removal(const Entry& entry, TableReader& in)
{
  const auto record = in.require("removed").integer("removed", 1, std::numeric_limits<int>::max());
  const auto how = in.require("how").word<Gone>("how");
  return {entry, static_cast<int>(record.value_or(1)), how.value_or(Gone::removed)};
}

std::vector<Found> find_all(std::string_view text, std::string_view file, Keep& keep)
{
  const auto table = toml_file::parse(text, file, Fault::untrusted);
  Complaints complaints;
  TableReader root{table, complaints};
  check_format(root);
  std::vector<Found> found;
  EntryReader reader{complaints, keep, Ids::any};
  reader.read_all(root, [&](const Entry& entry, TableReader& in, const toml_file::Table& lines) {
    const auto span = toml_file::lines_of(text, lines);
    if (!span) {
      in.complain("is not a table with a [[header]] and a line for each key; write it so");
    }
    found.push_back({read_removal(entry, in), span.value_or(Span{})});
  });
  root.finish();
  complaints.raise(Fault::untrusted);
  std::sort(found.begin(), found.end(),
            [](const Found& a, const Found& b) { return a.span.begin < b.span.begin; });
  return found;
}

// The lines without the two that say how the entry got here.
std::string block_of_year(std::string_view lines, std::string_view file)
{
  std::string block{lines};
  std::erase(block, '\r');
  for (const auto* key : {"removed", "how"}) {
    const auto table = toml_file::parse(block, file, Fault::untrusted);
    const auto& array = std::get<toml_file::Array>(table.entries.front().value.data);
    block =
      toml_file::without_key(block, std::get<toml_file::Table>(array.front().data), key).value_or(block);
  }
  return block;
}

} // namespace

RemovedFile parse_removed(std::string_view text, std::string_view file)
{
  RemovedFile result;
  if (text.empty()) {
    return result;
  }
  for (auto& [removed, span] : find_all(text, file, *result.keep)) {
    result.blocks.push_back(block_of_year(text.substr(span.begin, span.end - span.begin), file));
    result.entries.push_back(std::move(removed));
  }
  return result;
}

std::string with_removed(std::string_view text, std::string_view file, std::string_view block, Gone how,
                         int record)
{
  const auto start = fmt::format("format = {}\n", newest_format);
  return with_blocks(text.empty() ? start : text, file,
                     fmt::format("{}removed = {}\nhow = \"{}\"\n", block, record, word(how)));
}

std::string without_removed(std::string_view text, std::string_view file, int record)
{
  Keep keep;
  auto found = find_all(text, file, keep);
  std::string result{text};
  for (auto one = found.rbegin(); one != found.rend(); ++one) {
    if (one->removed.record == record && one->removed.how != Gone::undone) {
      result = toml_file::without_lines(result, one->span);
    }
  }
  return result;
}

} // namespace mneedle
