#include "render/bare_date.hpp"
#include "render/calendars.hpp"
#include "render/csv.hpp"
#include "render/documents.hpp"
#include "render/json_reports.hpp"
#include "render/phrases.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>

namespace mneedle {
namespace {

constexpr std::array<std::string_view, 7> format_words{"text", "json", "markdown", "csv",
                                                       "date", "ics",  "remind"};

std::string text_of(const Report& report, const Style& style)
{
  return std::visit([&](const auto& one) { return document_of(one).to_text(style); }, report);
}

std::string json_text_of(const Report& report, const Style&)
{
  return json::to_text(std::visit([](const auto& one) { return json_of(one); }, report));
}

// Which report one is, by its place among all of them.
template <typename Kind, std::size_t place = 0>
constexpr std::size_t kind_of()
{
  if constexpr (std::is_same_v<Kind, std::variant_alternative_t<place, Report>>) {
    return place;
  } else {
    return kind_of<Kind, place + 1>();
  }
}

// A format that a report comes in.
struct Way {
  std::string_view owner; // the command, as messages name it; empty: every command
  std::size_t kind;       // of report; every_kind for all of them
  Format format;
  std::string (*write)(const Report& report, const Style& style);

  bool is_of(std::size_t report) const { return kind == every_kind || kind == report; }

  static constexpr std::size_t every_kind = std::variant_size_v<Report>;
};

constexpr Way for_all(Format format, std::string (*write)(const Report&, const Style&))
{
  return {"", Way::every_kind, format, write};
}

template <typename T, auto write>
constexpr Way way(std::string_view owner, Format format)
{
  return {owner, kind_of<T>(), format,
          [](const Report& report, const Style& style) { return write(std::get<T>(report), style); }};
}

constexpr auto as_markdown = [](const auto& report, const Style& style) {
  return document_of(report).to_markdown(style);
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
  way<ChecklistReport, as_markdown>("\"checklist\"", Format::markdown),
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

std::vector<std::string_view> format_words_of(std::size_t kind)
{
  std::vector<std::string_view> words;
  for (const auto& one : ways) {
    if (one.is_of(kind)) {
      words.push_back(word(one.format));
    }
  }
  return words;
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

template <typename Kind>
std::vector<std::string_view> formats_of()
{
  return format_words_of(kind_of<Kind>());
}

template std::vector<std::string_view> formats_of<CheckReport>();
template std::vector<std::string_view> formats_of<ChecklistReport>();
template std::vector<std::string_view> formats_of<NextReport>();
template std::vector<std::string_view> formats_of<PlanReport>();
template std::vector<std::string_view> formats_of<LogReport>();
template std::vector<std::string_view> formats_of<RestTableReport>();

std::string render(const Report& report, Format format, const Style& style)
{
  const auto* found = std::find_if(std::begin(ways), std::end(ways), [&](const Way& one) {
    return one.format == format && one.is_of(report.index());
  });
  if (found == std::end(ways)) {
    const auto words = format_words_of(report.index());
    throw Error(Fault::usage, fmt::format("--format {} is for {} alone; here it is {}", word(format),
                                          owners_of(format), in_a_row({words.begin(), words.end()}, "or")));
  }
  return found->write(report, style);
}

} // namespace mneedle
