#include "render/document_parts.hpp"

#include "render/json.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mneedle {
namespace {

// Findings of one severity that get a row each. Of more blockers the titles stand together; cautions decide nothing.
constexpr std::size_t most_blockers = 6;
constexpr std::size_t most_cautions = 3;

std::string uncapitalized(std::string_view title)
{
  std::string text{title};
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (text.size() > 1 && is_lower(text[1]) && text[0] >= 'A' && text[0] <= 'Z') {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

std::string sources_words(const FindingLine& finding)
{
  std::vector<std::string> parts;
  if (finding.basis == "convention") {
    parts.push_back(finding.basis);
  }
  for (const auto source : finding.sources) {
    parts.emplace_back(source.text());
  }
  return listed(parts);
}

} // namespace

std::string session_subject(std::optional<Area> area, std::optional<Depth> depth,
                            std::optional<DeviceKind> kind)
{
  const auto device = std::string{kind ? word(*kind) : ""};
  if (!depth) {
    return fmt::format("{}{}{}", area_words(area), kind ? ", " : "", device);
  }
  return fmt::format("{}, {}{}{}", area_words(area), in_millimetres(*depth), kind ? " " : "", device);
}

RestWords rest_words(const RestLine& rest)
{
  constexpr int cells = 16;
  const auto [since, day, minimum, recommended] = rest;
  const auto goal = day < minimum ? minimum : recommended;
  if (day >= goal) {
    return {};
  }
  const auto full = static_cast<std::size_t>(cells * day.count() / goal.count());
  return {fmt::format("[{:.<{}}]", std::string(full, '#'), cells),
          fmt::format("day {} of {}", day.count(), goal.count())};
}

std::string titles_in_a_row(const std::vector<std::string>& titles)
{
  std::vector<std::string> parts;
  std::transform(titles.begin(), titles.end(), std::back_inserter(parts), uncapitalized);
  return listed(parts);
}

std::string day_name(Date day, Date today)
{
  const auto words = day_words(day, day);
  return day == today                   ? "Today"
         : day.month() == today.month() ? fmt::format("{} {:>2}", words.substr(0, 3), day.day())
                                        : words;
}

std::vector<AgendaDay> days_of(const std::vector<WindowLine>& aftercare,
                               const std::vector<CheckInLine>& check_ins)
{
  struct Day {
    std::vector<std::string> again;
    std::vector<std::string> looks;
  };
  std::map<Date, Day> days;
  for (const auto& window : aftercare) {
    days[window.allowed_from].again.push_back(window.title);
  }
  for (const auto& look : check_ins) {
    days[look.on].looks.push_back(look.title);
  }
  std::vector<AgendaDay> agenda;
  for (const auto& [day, what] : days) {
    const auto again = what.again.empty() ? "" : "fine again: " + titles_in_a_row(what.again);
    const auto looks = listed(what.looks, "; ");
    agenda.push_back(
      {day, fmt::format("{}{}{}", looks, looks.empty() || again.empty() ? "" : "; ", again), !looks.empty()});
  }
  return agenda;
}

namespace {

void add_days(const std::vector<AgendaDay>& agenda, Date today, Document& document)
{
  for (const auto& [day, words, looks] : agenda) {
    Row row{day_name(day, today), words};
    row.tick = looks ? Tick::no : Tick::none;
    document.row(std::move(row));
  }
}

} // namespace

void add_agenda(const std::vector<WindowLine>& aftercare, const std::vector<CheckInLine>& check_ins,
                Date today, Document& document)
{
  constexpr std::size_t most_days = 5; // in a daily note
  auto agenda = days_of(aftercare, check_ins);
  if (agenda.size() <= most_days) {
    return add_days(agenda, today, document);
  }
  document.columns(0, Document::markdown_width);
  add_days(agenda, today, document);
  while (agenda.size() > most_days) {
    const auto far = std::move(agenda.back());
    agenda.pop_back();
    agenda.back().words += fmt::format("; {}: {}", day_words(far.day, today), far.words);
  }
  document.columns(Document::markdown_width);
  add_days(agenda, today, document);
  document.columns(0);
}

bool blocking(const FindingLine& finding)
{
  const auto severity = parse_word<Severity>(finding.severity);
  return severity && blocks(*severity);
}

std::string because_words(const FindingLine& finding)
{
  return fmt::format("{}; evidence {}; {}. {}", finding.rule, finding.evidence, sources_words(finding),
                     finding.why);
}

void add_findings(const std::vector<FindingLine>& findings, Severity severity, std::string_view name,
                  Document& document)
{
  std::vector<const FindingLine*> wanted;
  std::vector<std::string> titles;
  for (const auto& finding : findings) {
    if (finding.severity == word(severity) && finding.flag.empty() && finding.step.empty()) {
      wanted.push_back(&finding);
      titles.push_back(finding.title);
    }
  }
  const bool titles_only = blocks(severity) && wanted.size() > most_blockers;
  const auto rows =
    titles_only ? 0 : std::min(wanted.size(), blocks(severity) ? most_blockers : most_cautions);
  for (std::size_t i = 0; i < rows; ++i) {
    Row row{std::string{name}, wanted[i]->brief};
    row.toned = {{std::string{name}, tone_of(word(severity))}};
    document.row(std::move(row));
    document.because(because_words(*wanted[i]));
  }
  if (titles_only) {
    document.row(std::string{name}, fmt::format("{} reasons: {}", titles.size(), listed(titles, "; ")));
  } else if (rows < wanted.size()) {
    document.row(std::string{name}, fmt::format("and {} more: `--full`", wanted.size() - rows));
  }
}

void add_in_full(const FindingLine& finding, Document& document)
{
  Row row{fmt::format("[{}]", finding.severity), fmt::format("{}: {}", finding.rule, finding.message)};
  row.toned = {{finding.severity, tone_of(finding.severity)}};
  document.row(std::move(row));
  document.row("", finding.clears.empty() ? "" : "clears: " + finding.clears);
  document.row("", finding.why.empty() ? "" : "why: " + finding.why);
  document.row("", "source: " + sources_words(finding));
}

void add_notice(const std::string& notice, const RuleSetLine& ruleset, Document& document)
{
  document.from(Amount::why).gap().sentence(notice).sentence(rules_words(ruleset)).from(Amount::brief);
}

void add_matter(std::string_view title, std::optional<Date> day, Document& document)
{
  document.matter("title", json::quoted(title)).matter("tags", "[\"mneedle\"]");
  add_matter_day("date", day, document);
}

void add_matter_day(std::string_view key, std::optional<Date> day, Document& document)
{
  if (day) {
    document.matter(key, to_string(*day));
  }
}

void add_matter_areas(const std::vector<std::optional<Area>>& areas, Document& document)
{
  std::vector<std::string> names;
  for (const auto& area : areas) {
    if (area) {
      names.push_back(json::quoted(word(*area)));
    }
  }
  document.matter("areas", fmt::format("[{}]", listed(names)));
}

} // namespace mneedle
