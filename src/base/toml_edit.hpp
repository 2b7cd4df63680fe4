#pragma once

#include "base/toml.hpp"

#include <mneedle/depth.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Edits of a TOML text that touch no byte but those they are about: comments, order and spelling stay as the person
// left them. A table has to come from `parse` of that very text, so parse again after each edit. All of them give
// nothing where that cannot be done by whole lines: for a table in braces, by dotted keys, or that only the headers of
// others imply. None looks at what it wrote: read the result back.

namespace mneedle::toml_file {

// Bytes of a text, up to but without `end`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

// The byte at a position; the end of the text where it has none such.
std::size_t offset_of(std::string_view text, Position position);

// "\n" or "\r\n": what the text's last line break is.
std::string_view line_ending(std::string_view text);

// The value of a key. A table or array of tables by header is no such value.
std::optional<Span> value_of(std::string_view text, const Table& table, std::string_view key);

// The lines that a key and its value take up, with what stands behind the value.
std::optional<Span> lines_of(std::string_view text, const Table& table, std::string_view key);

// Where the lines of a text begin.
class LineStarts {
public:
  explicit LineStarts(std::string_view text);

  // The first byte of a line, counted from 1; the end of the text if it has no such line.
  std::size_t of(int line) const;

private:
  std::vector<std::size_t> starts_;
};

// The lines from the header to the table's last value. Comments above the header and below the value are not among
// them. Nothing for the root, and if a header stands for a table within this one.
std::optional<Span> lines_of(const LineStarts& lines, const Table& table);

// The text with another value (as TOML) for a key that has one. What stands in front of it and behind it stays.
std::optional<std::string> with_value(std::string_view text, const Table& table, std::string_view key,
                                      std::string_view value);

// The text with a line `key = value` (both as TOML) more, for a key that the table does not have: behind its last
// value, indented like it. The root's first goes above the first header and the comment right on top of that.
std::optional<std::string> with_line(std::string_view text, const Table& table, std::string_view key,
                                     std::string_view value);

// The text without a key and its value.
std::optional<std::string> without_key(std::string_view text, const Table& table, std::string_view key);

// The text with lines more at its end, behind an empty line. `block` has "\n", and gets the text's line ending.
std::string with_block(std::string_view text, std::string_view block);

// Lines with "\n" as a text with that line ending has them.
std::string with_line_ending(std::string_view lines, std::string_view ending);

// The text with something else in place of a span.
std::string spliced(std::string_view text, Span span, std::string_view instead);

// Millimetres as a float: 0.25, 1.0.
std::string literal(Depth depth);

} // namespace mneedle::toml_file
