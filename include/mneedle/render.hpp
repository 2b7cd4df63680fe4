#pragma once

#include <mneedle/report.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

// A report as bytes: for people, for programs, for calendars.

namespace mneedle {

enum class Format { text, json, markdown, csv, date, ics, remind };

template <>
std::span<const std::string_view> words_of<Format>();

enum class Colour { no, yes };
// How much of a report comes as text or Markdown; each holds the one before.
enum class Amount { first_line, brief, why, full };
enum class FrontMatter { no, yes };
enum class Include { no, yes };
enum class Bars { no, yes };

struct Style {
  int width = 80; // columns, at least 40
  Colour colour = Colour::no;
  Amount amount = Amount::brief;
  FrontMatter front_matter = FrontMatter::no; // before Markdown: what it says, as YAML
  Include aftercare = Include::no;            // in a calendar: days on which something is allowed again
  Include check_ins = Include::no;            // and days to look at the skin
  Bars bars = Bars::yes;                      // in text; without them the words say the same
};

// The report as bytes for standard output, ending with a newline. Text is ASCII but for the user's own
// words; control characters never come out raw, except in CSV, which has nothing to escape them with. Throws Error
// (usage) where the report does not come in that format, naming those it comes in.
std::string render(const Report& report, Format format, const Style& style);

// The words of the formats that such a report comes in, such as formats_of<CheckReport>(): the one list of them.
template <typename Kind>
std::vector<std::string_view> formats_of();

// The entries in the shape of `log list --format json`, without what today's rules make of them.
std::string to_json(std::span<const Entry> entries);

// What becomes of a line break in user text: "\x0a" where the text stands within a line, itself where several
// lines are expected.
enum class LineBreak { escaped, kept };

// User text made inert for a terminal: control characters and bytes that are not UTF-8 as "\x1b", bidi controls,
// the separators of lines and paragraphs and what has no shape (spaces of no width, tags) as "\u{202e}", everything
// else as it is.
std::string visible(std::string_view text, LineBreak line_break = LineBreak::escaped);

} // namespace mneedle
