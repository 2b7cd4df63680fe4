// Entries of the log: a list, one in detail, or what became of them.

#include "render/document_parts.hpp"
#include "render/documents.hpp"
#include "render/log_words.hpp"
#include "render/phrases.hpp"
#include "render/windows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

constexpr std::size_t most_added = 12; // lines of one screen, beside the others

std::string list_title(const LogReport& report)
{
  const auto count = report.entries.size();
  return count == 0 ? "No entries." : fmt::format("Log: {} entr{}", count, count == 1 ? "y" : "ies");
}

// "face, 0.25 mm, Fri 11 Dec (2026-12-11-face); device blue; skin normal".
std::string whole_words(const LogLine& line, std::optional<Date> today)
{
  auto words = named_phrase_for(line.entry, today);
  for (const auto& [name, text] : details_of(line, today)) {
    words.append("; ").append(name).append(" ").append(text);
  }
  return words;
}

std::string log_title(const LogReport& report)
{
  if (report.done.empty()) {
    return !report.title.empty() ? report.title : list_title(report);
  }
  const auto& first = report.entries.front();
  auto title = fmt::format("{} {}{}{}.", report.done, named_phrase_for(first.entry, report.today),
                           first.role.empty() ? "" : " ", first.role);
  if (const auto& judgement = first.judgement) {
    const auto faults = faults_of(*judgement);
    if (!faults.empty()) {
      title.append(" ").append(faults).append(".");
    } else if (judgement->rest) {
      title += fmt::format(" Rest kept: {}.", counted(judgement->rest->count(), "day"));
    }
  }
  return title;
}

Table table_of(std::vector<LogLine> lines, const LogReport& report)
{
  Table table{{"DATE", "AREA", "MM", "REST", "NOTES"}, {}, {}};
  for (const auto& line : lines) {
    const auto area = area_of(line.entry);
    const auto* session = std::get_if<Session>(&line.entry);
    const auto faults = line.judgement ? faults_of(*line.judgement) : "";
    table.rows.push_back({to_string(date_of(line.entry)), area ? std::string{word(*area)} : "",
                          session != nullptr && session->depth ? to_string(*session->depth) : "",
                          rest_words_of(line), notes_on(line, report.today)});
    table.toned.push_back({faults, faults.empty() ? Tone::plain : Tone::careful});
  }
  if (report.ids) {
    table.heads.insert(table.heads.begin(), "ID");
    for (std::size_t i = 0; i < lines.size(); ++i) {
      table.rows[i].insert(table.rows[i].begin(), id_of(lines[i].entry));
    }
  }
  return table;
}

void add_list(const LogReport& report, Document& page)
{
  if (report.entries.empty()) {
    page.headline("", "No entries. Record a session: `mneedle log add`");
  } else {
    page.code(false).headline(list_title(report), table_of(report.entries, report));
  }
}

std::string capitalized(std::string text)
{
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

void add_differences(const LogLine& line, Document& page)
{
  const auto or_nothing = [](const std::string& value) { return value.empty() ? "nothing" : value; };
  for (const auto& [key, here, there] : line.differs) {
    page.row({"", fmt::format("here {}, there {}", or_nothing(here), or_nothing(there)), key + ": "});
  }
}

// What became of others than the entry of the title.
void add_others(const LogReport& report, Document& page)
{
  std::vector<LogLine> added;
  std::size_t shown = 0;
  std::size_t more = 0;
  for (const auto& line : report.entries) {
    if (!report.done.empty() && &line == &report.entries.front()) {
      continue;
    }
    if (line.role.empty()) {
      added.push_back(line);
      continue;
    }
    // What differs has to be decided, so that all of it is shown.
    if (line.differs.empty() && shown++ >= most_added) {
      ++more;
      continue;
    }
    page.row(capitalized(line.role), whole_words(line, report.today));
    add_differences(line, page);
  }
  const auto left = added.size() - std::min(most_added, added.size());
  added.resize(added.size() - left);
  more += left;
  page.table(table_of(added, report));
  page.sentence(more == 0 ? "" : fmt::format("and {} more", more));
}

// What was recorded besides what the title says, so that a slip shows.
void add_details(const LogReport& report, Document& page)
{
  const auto& first = report.entries.front();
  page.from(report.aftercare.empty() ? Amount::brief : Amount::full);
  for (auto& [name, words] : details_of(first, report.today)) {
    page.row(capitalized(std::string{name}), std::move(words));
  }
  page.from(Amount::brief);
}

// What follows from a session that was recorded.
void add_outlook(const LogReport& report, Document& page)
{
  const auto today = report.today.value_or(date_of(report.entries.front().entry));
  auto windows = report.aftercare;
  std::erase_if(windows, [&](const WindowLine& window) { return window.allowed_from <= today; });
  page.row("Next", report.next);
  if (windows.empty()) {
    return;
  }
  page.sentence("Fine again from");
  for (const auto& day : by_day(windows)) {
    page.row(day_name(day.day, today), titles_in_a_row(day.titles));
  }
  std::vector<std::string> looks;
  for (const auto& look : report.check_ins) {
    if (look.on >= today) {
      looks.push_back(day_words(look.on, today));
    }
  }
  page.row("Look", looks.empty() ? "" : fmt::format("at the skin on {}", listed(looks)));
  page.row("DOCTOR", report.doctor);
}

void add_outlook_in_full(const LogReport& report, Document& page)
{
  page.from(Amount::full);
  for (const auto& window : report.aftercare) {
    page.row("", fmt::format("{}: again from {}", window.text, with_weekday(window.allowed_from)));
  }
  for (const auto& look : report.check_ins) {
    page.row("", fmt::format("{}: {}", with_weekday(look.on), look.text));
  }
  page.from(Amount::brief);
}

void add_hints(const LogReport& report, Document& page)
{
  for (const auto& [when, command] : report.hints) {
    page.command(when, command);
  }
}

void add_change(const LogReport& report, Document& page)
{
  page.code(false).headline("", log_title(report));
  if (!report.done.empty()) {
    add_details(report, page);
  }
  add_others(report, page);
  if (report.aftercare.empty()) {
    page.row("Next", report.next);
  } else {
    add_outlook(report, page);
    add_outlook_in_full(report, page);
  }
  add_hints(report, page);
}

std::string judged_words(const LogLine& line)
{
  if (!line.judgement) {
    return "";
  }
  const auto faults = faults_of(*line.judgement);
  return faults.empty() ? std::string{word(line.judgement->status)} : faults;
}

void add_detailed(const LogReport& report, Document& page)
{
  const auto& first = report.entries.front();
  page.code(false).headline("", named_phrase_for(first.entry, report.today));
  const auto rest = first.judgement ? first.judgement->rest : std::nullopt;
  page.row("Rest", rest ? counted(rest->count(), "day") + " since the session before" : "");
  page.row("Judged", judged_words(first));
  add_details(report, page);
  page.row("Written", written_words(first));
  for (std::size_t i = 1; i < report.entries.size(); ++i) {
    page.row(capitalized(report.entries[i].role), whole_words(report.entries[i], report.today));
  }
  add_hints(report, page);
}

} // namespace

Document document_of(const LogReport& report)
{
  Document page;
  const bool detailed = report.detailed == Detailed::yes && !report.entries.empty();
  add_matter(detailed ? named_phrase_for(report.entries.front().entry, report.today) : log_title(report),
             report.today, page);
  if (!report.done.empty() || !report.title.empty()) {
    add_change(report, page);
  } else if (detailed) {
    add_detailed(report, page);
  } else {
    add_list(report, page);
  }
  page.code(true);
  if (report.ruleset) {
    add_notice("", *report.ruleset, page);
  }
  return page;
}

} // namespace mneedle
