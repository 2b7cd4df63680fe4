#include "render/json_reports.hpp"
#include "render/markdown_rest_table.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"

#include <mneedle/error.hpp>
#include <mneedle/exchange.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <array>

namespace mneedle {
namespace {

constexpr std::array<std::string_view, 5> format_words{"text", "json", "date", "csv", "markdown"};

[[noreturn]] void refuse(std::string message) { throw Error(Fault::usage, std::move(message)); }

// A bare date must not stand for anything that a date alone does not clear.
Date bare_date(const NextArea& area, Date today)
{
  if (area.kind && (*area.kind != Severity::wait || !area.earliest)) {
    refuse(fmt::format("no date alone clears {}: it is NO-GO ({}); --format text says why",
                       area.area ? word(*area.area) : "this", word(*area.kind)));
  }
  return area.earliest.value_or(today);
}

std::string date_of(const NextReport& report)
{
  if (report.areas.empty()) {
    refuse("there is no date to print: nothing is recorded yet; name an area, e.g. --area face --depth 0.25");
  }
  if (report.areas.size() > 1) {
    refuse(fmt::format(
      "--format date prints one date, but there are {} areas; choose one with --area, e.g. --area {}",
      report.areas.size(), report.areas.front().area ? word(*report.areas.front().area) : "face"));
  }
  return to_string(bare_date(report.areas.front(), report.today)) + "\n";
}

std::string csv_of(const LogReport& report)
{
  std::vector<Entry> entries;
  for (const auto& line : report.entries) {
    entries.push_back(line.entry);
  }
  return to_csv(entries);
}

std::string_view formats_of(const Report& report)
{
  if (std::holds_alternative<NextReport>(report)) {
    return "text, json or date";
  }
  if (std::holds_alternative<RestTableReport>(report)) {
    return "text, json or markdown";
  }
  return std::holds_alternative<LogReport>(report) ? "text, json or csv" : "text or json";
}

// The report that alone comes in that format.
std::string_view owner_of(Format format)
{
  if (format == Format::markdown) {
    return "\"rules table\"";
  }
  return format == Format::csv ? "the log" : "\"next\"";
}

} // namespace

template <>
std::span<const std::string_view> words_of<Format>()
{
  return format_words;
}

std::string render(const Report& report, Format format, const Style& style)
{
  if (format == Format::json) {
    return json::to_text(std::visit([](const auto& one) { return json_of(one); }, report));
  }
  if (format == Format::text) {
    return std::visit([](const auto& one) { return page_of(one); }, report).to_text(style);
  }
  const auto* log = std::get_if<LogReport>(&report);
  if (format == Format::csv && log != nullptr) {
    return csv_of(*log);
  }
  const auto* next = std::get_if<NextReport>(&report);
  if (format == Format::date && next != nullptr) {
    return date_of(*next);
  }
  const auto* table = std::get_if<RestTableReport>(&report);
  if (format == Format::markdown && table != nullptr) {
    return markdown_of(*table);
  }
  refuse(fmt::format("--format {} is for {} alone; here it is {}", word(format), owner_of(format),
                     formats_of(report)));
}

} // namespace mneedle
