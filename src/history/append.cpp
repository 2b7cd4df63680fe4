#include "base/utf8.hpp"
#include "history/block.hpp"
#include "history/entries.hpp"
#include "history/format.hpp"

#include <mneedle/history.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

void refuse_broken_text(std::string_view block, std::string_view file)
{
  if (valid_utf8(block) != block.size()) {
    throw Error(Fault::untrusted, {std::string{file}},
                "cannot add an entry whose text is not UTF-8; type it again on a UTF-8 terminal");
  }
}

// The line ending that the text uses last.
std::string_view line_ending(std::string_view text)
{
  const auto newline = text.rfind('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

std::string with_line_ending(std::string_view block, std::string_view ending)
{
  std::string result;
  for (const char c : block) {
    result += c == '\n' ? ending : std::string_view{&c, 1};
  }
  return result;
}

std::string append(std::string_view text, std::string_view block)
{
  const auto ending = line_ending(text);
  const auto blank_line = std::string{ending} + std::string{ending};
  std::string result{text};
  while (!result.ends_with(blank_line)) {
    result += ending;
  }
  return result + with_line_ending(block, ending);
}

// What was read back is about a text that is on no disk, so its places would mislead.
History read_back(std::string_view composed, std::string_view file)
{
  try {
    return parse_history(composed, file);
  } catch (const Error& error) {
    throw Error(
      Fault::untrusted, {std::string{file}},
      fmt::format("cannot add the entry: {}; nothing was written", error.complaints().front().message));
  }
}

template <typename Entry>
std::string with_entry(std::string_view text, std::string_view file, std::vector<Entry> History::*list,
                       const Entry& entry)
{
  const auto block = block_of(entry);
  refuse_broken_text(block, file);
  const auto before = text.empty() ? fmt::format("format = {}\n", newest_format) : std::string{text};
  auto expected = parse_history(before, file);
  (expected.*list).push_back(entry);
  sort_entries(expected);
  auto composed = append(before, block);
  if (!same_entries(read_back(composed, file), expected)) {
    throw Error(Fault::untrusted, {std::string{file}},
                "cannot add the entry: read back, the log would say something else; nothing was written");
  }
  return composed;
}

} // namespace

std::string with_session(std::string_view text, std::string_view file, const Session& session)
{
  return with_entry(text, file, &History::sessions, session);
}

std::string with_event(std::string_view text, std::string_view file, const Event& event)
{
  return with_entry(text, file, &History::events, event);
}

} // namespace mneedle
