#include "history/log_text.hpp"

#include "base/utf8.hpp"
#include "history/block.hpp"
#include "history/entries.hpp"
#include "history/entry_lines.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <tuple>

namespace mneedle {

namespace {

bool only_blanks(std::string_view text)
{
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool begins_with_empty_line(std::string_view text)
{
  return text.starts_with("\n") || text.starts_with("\r\n");
}

// Where the comment begins that stands right on top of what comes behind the text.
std::size_t comment_on_top(const std::string& text)
{
  auto begin = text.size();
  while (begin > 0) {
    const auto before = begin > 1 ? text.rfind('\n', begin - 2) : std::string::npos;
    const auto line = before == std::string::npos ? 0 : before + 1;
    const auto letter = text.find_first_not_of(" \t", line);
    if (letter == std::string::npos || text[letter] != '#') {
      return begin;
    }
    begin = line;
  }
  return begin;
}

bool ends_with_empty_line(std::string_view text)
{
  return text.ends_with("\n\n") || text.ends_with("\n\r\n");
}

} // namespace

LogText::LogText(std::string_view text, std::string_view file)
  : file_{file}, ending_{toml_file::line_ending(text)}
{
  auto located = locate_entries(text, file);
  keep_ = std::move(located.keep);
  std::size_t at = 0;
  for (auto& [entry, span] : located.entries) {
    const auto begin = std::max(span.begin, at);
    pieces_.push_back({std::string{text.substr(at, begin - at)},
                       std::string{text.substr(begin, std::max(span.end, begin) - begin)}, std::move(entry)});
    at = std::max(span.end, at);
  }
  below_ = text.substr(at);
  const auto has_lines = [](const Piece& piece) { return !piece.lines.empty(); };
  first_ =
    static_cast<std::size_t>(std::find_if(pieces_.begin(), pieces_.end(), has_lines) - pieces_.begin());
}

int LogText::next_change() const
{
  int newest = 0;
  for (const auto& piece : pieces_) {
    const auto& written = written_of(piece.entry);
    newest = std::max({newest, written.record, written.removed});
  }
  // Whoever typed the highest number there is has the next change counted with theirs.
  return newest < std::numeric_limits<int>::max() ? newest + 1 : newest;
}

void LogText::refuse_form(const Piece& piece) const
{
  throw Error(Fault::untrusted, {file_},
              fmt::format("entry {} is not written as a table with a [[header]] and a line for each key, so "
                          "mneedle cannot change it; write it so",
                          id_of(piece.entry)));
}

std::string LogText::lines_for(std::size_t at, const Entry& entry) const
{
  const auto& piece = pieces_[at];
  auto lines = with_values_of(entry, piece.entry, piece.lines, file_);
  if (!lines) {
    refuse_form(piece);
  }
  return *std::move(lines);
}

void LogText::set(std::size_t at, const Entry& entry)
{
  pieces_[at].lines = lines_for(at, entry);
  pieces_[at].entry = entry;
}

void LogText::set_written(std::size_t at, Written written)
{
  auto entry = pieces_[at].entry;
  written_of(entry) = written;
  set(at, entry);
}

void LogText::erase(std::size_t at)
{
  if (pieces_[at].lines.empty()) {
    refuse_form(pieces_[at]);
  }
  gone_.push_back(at);
}

void LogText::put_behind(std::size_t at, std::string lines, Entry entry)
{
  put(at + 1, Rank::behind, std::move(lines), std::move(entry));
}

void LogText::put_before(std::size_t at, std::string lines, Entry entry)
{
  put(at, Rank::before, std::move(lines), std::move(entry));
}

void LogText::add(const Entry& entry)
{
  put_by_date(toml_file::with_line_ending(block_of(entry), ending_), entry);
}

void LogText::put_by_date(std::string lines, Entry entry)
{
  const auto at = behind_day(date_of(entry));
  put(at, Rank::by_date, std::move(lines), std::move(entry));
}

void LogText::put(std::size_t at, Rank rank, std::string lines, Entry entry)
{
  if (valid_utf8(lines) != lines.size()) {
    throw Error(Fault::untrusted, {file_},
                "cannot add an entry whose text is not UTF-8; type it again on a UTF-8 terminal");
  }
  if (!lines.ends_with('\n')) {
    lines += ending_;
  }
  insertions_.push_back({std::max(at, first_), rank, {"", std::move(lines), std::move(entry), true}});
}

// Behind the last piece that is not later, whatever the order of the others.
std::size_t LogText::behind_day(Date date)
{
  if (earliest_from_.empty()) {
    for (auto piece = pieces_.rbegin(); piece != pieces_.rend(); ++piece) {
      const auto day = date_of(piece->entry);
      earliest_from_.push_back(earliest_from_.empty() ? day : std::min(day, earliest_from_.back()));
    }
    std::reverse(earliest_from_.begin(), earliest_from_.end());
  }
  const auto later = std::upper_bound(earliest_from_.begin(), earliest_from_.end(), date);
  return static_cast<std::size_t>(later - earliest_from_.begin());
}

// Comments of what goes stay.
void LogText::take_out_gone()
{
  std::sort(gone_.begin(), gone_.end());
  for (const auto at : gone_) {
    auto& below = at + 1 < pieces_.size() ? pieces_[at + 1].above : below_;
    const auto& above = pieces_[at].above;
    if (at == 0 || !only_blanks(above)) {
      const bool double_line = ends_with_empty_line(above) && begins_with_empty_line(below);
      below.erase(0, double_line ? below.find('\n') + 1 : 0);
      below.insert(0, above);
    }
  }
  std::erase_if(pieces_, [&, at = std::size_t{0}](const Piece&) mutable {
    return std::binary_search(gone_.begin(), gone_.end(), at++);
  });
}

// What stands above the first entry or below the last one is above a new one there; a comment right on top of an entry stays
// with it.
void LogText::give_room(std::size_t at, Piece& fresh)
{
  if (at == pieces_.size()) {
    fresh.above = std::exchange(below_, "");
  } else if (at == first_) {
    auto& above = pieces_[first_].above;
    const auto head = comment_on_top(above);
    fresh.above = above.substr(0, head);
    above.erase(0, head);
  }
}

void LogText::insert()
{
  std::stable_sort(insertions_.begin(), insertions_.end(), [](const Insertion& a, const Insertion& b) {
    return std::tuple{a.at, a.rank, date_of(a.piece.entry)}
           < std::tuple{b.at, b.rank, date_of(b.piece.entry)};
  });
  std::vector<Piece> pieces;
  pieces.reserve(pieces_.size() + insertions_.size());
  auto next = insertions_.begin();
  for (std::size_t at = 0; at <= pieces_.size(); ++at) {
    for (bool first = true; next != insertions_.end() && next->at == at; ++next, first = false) {
      if (first) {
        give_room(at, next->piece);
      }
      pieces.push_back(std::move(next->piece));
    }
    if (at < pieces_.size()) {
      pieces.push_back(std::move(pieces_[at]));
    }
  }
  pieces_ = std::move(pieces);
}

std::string LogText::joined() const
{
  std::string text;
  bool below_fresh = false;
  for (const auto& piece : pieces_) {
    if (below_fresh && !piece.fresh && !begins_with_empty_line(piece.above)) {
      text += ending_;
    }
    text += piece.above;
    while (piece.fresh && !text.empty() && !ends_with_empty_line(text)) {
      text += ending_;
    }
    text += piece.lines;
    below_fresh = piece.fresh;
  }
  return text + below_;
}

// What was read back is about a text that is on no disk, so its places would mislead.
Rewritten LogText::finish()
{
  take_out_gone();
  insert();
  auto text = joined();
  try {
    auto after = locate_entries(text, file_);
    const bool same =
      std::equal(pieces_.begin(), pieces_.end(), after.entries.begin(), after.entries.end(),
                 [](const Piece& piece, const Located& read) { return piece.entry == read.entry; });
    if (!same) {
      throw Error(Fault::untrusted, {file_}, "read back, it would say something else than is meant");
    }
    return {std::move(text), log_of(std::move(after))};
  } catch (const Error& error) {
    throw Error(
      Fault::untrusted, {file_},
      fmt::format("cannot write to the log: {}; nothing was written", error.complaints().front().message));
  }
}

} // namespace mneedle
