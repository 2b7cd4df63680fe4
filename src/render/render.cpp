#include "render/bare_date.hpp"
#include "render/calendars.hpp"
#include "render/csv.hpp"
#include "render/json_reports.hpp"
#include "render/markdown.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mneedle {
namespace {

constexpr std::array<std::string_view, 7> format_words{"text", "json", "markdown", "csv",
                                                       "date", "ics",  "remind"};

std::string text_of(const Report& report, const Style& style)
{
  return std::visit([](const auto& one) { return page_of(one); }, report).to_text(style);
}

std::string json_text_of(const Report& report, const Style&)
{
  return json::to_text(std::visit([](const auto& one) { return json_of(one); }, report));
}

// A format that a report comes in. A row that is of no report is for all of them.
struct Way {
  std::string_view owner; // the command, as messages name it; empty: every command
  bool (*is_of)(const Report& report);
  Format format;
  std::string (*write)(const Report& report, const Style& style);
};

constexpr Way for_all(Format format, std::string (*write)(const Report&, const Style&))
{
  return {"", [](const Report&) { return true; }, format, write};
}

template <typename T, auto write>
constexpr Way way(std::string_view owner, Format format)
{
  return {owner, [](const Report& report) { return std::holds_alternative<T>(report); }, format,
          [](const Report& report, const Style& style) { return write(std::get<T>(report), style); }};
}

constexpr auto as_markdown = [](const auto& report, const Style& style) {
  return markdown_of(report, style);
};
constexpr auto as_csv = [](const auto& report, const Style&) { return csv_of(report); };
constexpr auto as_date = [](const auto& report, const Style&) { return date_of(report); };
constexpr auto as_ics = [](const auto& report, const Style& style) {
  return ics_of(calendar_of(report, style));
};
constexpr auto as_remind = [](const auto& report, const Style& style) {
  return remind_of(calendar_of(report, style));
};

constexpr Way ways[] = {
  for_all(Format::text, text_of),
  for_all(Format::json, json_text_of),
  way<CheckReport, as_markdown>("\"check\"", Format::markdown),
  way<NextReport, as_markdown>("\"next\"", Format::markdown),
  way<PlanReport, as_markdown>("\"plan\"", Format::markdown),
  way<LogReport, as_markdown>("the log", Format::markdown),
  way<RestTableReport, as_markdown>("\"rules table\"", Format::markdown),
  way<PlanReport, as_csv>("\"plan\"", Format::csv),
  way<LogReport, as_csv>("the log", Format::csv),
  way<NextReport, as_date>("\"next\"", Format::date),
  way<NextReport, as_ics>("\"next\"", Format::ics),
  way<PlanReport, as_ics>("\"plan\"", Format::ics),
  way<NextReport, as_remind>("\"next\"", Format::remind),
  way<PlanReport, as_remind>("\"plan\"", Format::remind),
};

// "a", "a or b", "a, b or c".
std::string in_a_row(std::vector<std::string> words, std::string_view before_last)
{
  const auto last = std::move(words.back());
  words.pop_back();
  return words.empty() ? last : fmt::format("{} {} {}", listed(words), before_last, last);
}

std::string formats_of(const Report& report)
{
  std::vector<std::string> words;
  for (const auto& one : ways) {
    if (one.is_of(report)) {
      words.emplace_back(word(one.format));
    }
  }
  return in_a_row(std::move(words), "or");
}

std::string owners_of(Format format)
{
  std::vector<std::string> owners;
  for (const auto& one : ways) {
    if (one.format == format) {
      owners.emplace_back(one.owner);
    }
  }
  return in_a_row(std::move(owners), "and");
}

} // namespace

template <>
std::span<const std::string_view> words_of<Format>()
{
  return format_words;
}

std::string render(const Report& report, Format format, const Style& style)
{
  const auto* found = std::find_if(std::begin(ways), std::end(ways),
                                   [&](const Way& one) { return one.format == format && one.is_of(report); });
  if (found == std::end(ways)) {
    throw Error(Fault::usage, fmt::format("--format {} is for {} alone; here it is {}", word(format),
                                          owners_of(format), formats_of(report)));
  }
  return found->write(report, style);
}

} // namespace mneedle
