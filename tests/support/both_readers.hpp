#pragma once

#include "history/entries.hpp"
#include "history/located.hpp"
#include "history/plain_log.hpp"

#include <mneedle/error.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace mneedle {

inline bool say_the_same(const LocatedLog& a, const LocatedLog& b)
{
  return std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    [](const Located& left, const Located& right) {
                      return left.entry == right.entry && left.span == right.span;
                    });
}

// Entry by entry, in the same order.
inline bool is_same(const History& a, const History& b)
{
  return a.sessions == b.sessions && a.reactions == b.reactions && a.events == b.events && a.holds == b.holds
         && a.heads == b.heads;
}

inline std::optional<LocatedLog> as_parser_reads(std::string_view text)
{
  try {
    return locate_strictly(text, "log.toml");
  } catch (const Error&) {
    return std::nullopt;
  }
}

// Whether the plain reader says of a text what the parser says, or leaves it to the parser.
inline bool readers_agree(std::string_view text)
{
  const auto entries = plain_entries(text);
  const auto history = plain_history(text);
  if (!entries || !history) {
    return !entries && !history;
  }
  auto strict = as_parser_reads(text);
  return strict && say_the_same(*strict, *entries) && is_same(log_of(*std::move(strict)).history, *history);
}

} // namespace mneedle
