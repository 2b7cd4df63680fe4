#include "base/toml.hpp"
#include "history/entries.hpp"
#include "history/entry_reader.hpp"
#include "history/located.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace mneedle {

namespace {

// The lines from one header to the next.
struct Piece {
  int first_line = 1; // from 1
  std::string_view text;
};

bool is_header(std::string_view line)
{
  const auto letter = line.find_first_not_of(" \t");
  return letter != std::string_view::npos && line.substr(letter).starts_with("[[");
}

std::vector<Piece> pieces_of(std::string_view text)
{
  std::vector<Piece> pieces{{1, text.substr(0, 0)}};
  std::size_t begin = 0;
  int line = 1;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (is_header(text.substr(at, end - at))) {
      pieces.push_back({line, {}});
      begin = at;
    }
    pieces.back().text = text.substr(begin, end - begin);
    at = end;
  }
  return pieces;
}

// Reads a log, and a broken one piece by piece, so that a broken entry takes no other with it.
class Salvaging {
public:
  Salvage read(std::string_view text, const std::string& file)
  {
    try {
      result_.history = parse_history(text, file);
    } catch (const Error& error) {
      complain(error.complaints(), 0);
      read_pieces(text, file);
      sort_entries(result_.history);
    }
    return std::move(result_);
  }

private:
  void read_pieces(std::string_view text, const std::string& file)
  {
    for (const auto& piece : pieces_of(text)) {
      try {
        read_piece(piece.text, file);
      } catch (const Error& error) {
        complain(error.complaints(), piece.first_line - 1);
      }
    }
  }

  void read_piece(std::string_view text, const std::string& file)
  {
    refuse_cut_number(text, file);
    const auto table = toml_file::parse(text, file, Fault::untrusted);
    Complaints complaints;
    TableReader root{table, complaints};
    root.any("format");
    std::vector<Entry> entries;
    EntryReader reader{complaints, *result_.history.keep};
    reader.read_all(
      root, [&](const Entry& entry, TableReader&, const toml_file::Table&) { entries.push_back(entry); });
    root.finish();
    complaints.raise(Fault::untrusted);
    std::for_each(entries.begin(), entries.end(), [&](const Entry& entry) { take(entry); });
  }

  void take(const Entry& entry)
  {
    if (written_of(entry).removed == 0 && ids_.insert(id_of(entry)).second) {
      put(result_.history, entry);
    }
  }

  // The parser names the first mistake of a file once for the whole and once for its piece.
  void complain(const std::vector<Complaint>& complaints, int lines_above)
  {
    for (auto complaint : complaints) {
      complaint.origin.line += lines_above;
      if (known_.emplace(complaint.origin.file, complaint.origin.line).second) {
        result_.complaints.push_back(std::move(complaint));
      }
    }
  }

  Salvage result_;
  std::set<std::string> ids_;
  std::set<std::pair<FileName, int>> known_; // file and line of each complaint
};

} // namespace

Salvage salvage_log(std::string_view text, std::string_view file)
{
  return Salvaging{}.read(text, std::string{file});
}

} // namespace mneedle
