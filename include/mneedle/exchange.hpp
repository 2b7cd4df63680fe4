#pragma once

#include <mneedle/history.hpp>

#include <span>
#include <string>
#include <string_view>

// The log as spreadsheets read and write it. `to_json`, which is only written, is in render.hpp.

namespace mneedle {

// RFC 4180: CRLF, a header line, one row an entry in the given order. A field that was not recorded is an empty cell; steps
// are separated by blanks, and "(none)" says that no step was done. A cell that a spreadsheet could take for a
// formula has "'" before it. Texts are the user's own, unchanged, and may hold characters that act on a terminal.
std::string to_csv(std::span<const Entry> entries);

// Separates the cells of a row.
enum class Separator { comma, semicolon, tab };

template <>
std::span<const std::string_view> words_of<Separator>();

// A log that was read from CSV, and the separator found there.
struct CsvLog {
  History history;
  Separator separator = Separator::comma;
};

// Reads such a text back: the same entries, sorted by date. Columns may stand in any order and be left out, an `id` may be
// empty (the caller then gives one), and an entry without `type` is a session. If semicolons or tabs separate the cells,
// depths may have a decimal comma. `file` is its name in messages; `meaning` knows other words for areas, devices, skin and
// events. Throws Error (usage), with every complaint, for any other text, and for everything that a log could not hold.
CsvLog parse_csv(std::string_view text, std::string_view file, const Meaning& meaning = {});

} // namespace mneedle
