// Rules: their list, one of them, and how many a file has.

#include "render/documents.hpp"
#include "render/phrases.hpp"
#include "render/rule_numbers.hpp"
#include "render/rule_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace mneedle {
namespace {

// "deferral", "deferral, event filler", "step hands".
std::string kind_words(const RuleBody& body)
{
  const auto kind = kind_name(body);
  const auto named = word_of(body);
  if (!named) {
    return std::string{kind};
  }
  const auto words = fmt::format("{} {}", named->kind, named->word);
  return named->kind == kind ? words : fmt::format("{}, {}", kind, words);
}

std::string title_or_message(const Head& head)
{
  return std::string{head.title.empty() ? head.message : head.title};
}

std::string_view seen_words(Seen seen)
{
  switch (seen) {
  case Seen::full:
    return "read in full";
  case Seen::part:
    return "read in part";
  case Seen::abstract:
    return "abstract read";
  case Seen::second_hand:
    return "known through others";
  case Seen::memory:
    break;
  }
  return "not seen";
}

std::string source_words(const Source& source)
{
  return fmt::format("{} (tier {}, {}): {}", source.id.text(), word(source.tier), seen_words(source.seen),
                     source.text);
}

void add_source(const Source& source, Document& page)
{
  page.gap().row("Source", source_words(source));
  page.row("doi", std::string{source.doi});
  page.row("pmid", std::string{source.pmid});
  page.row("url", std::string{source.url});
  page.row("limits", std::string{source.limits});
}

std::string evidence_words(const RuleShowReport& report)
{
  std::vector<std::string> ids;
  for (const auto* source : report.sources) {
    ids.emplace_back(source->id.text());
  }
  return fmt::format("{}, {}{}{}", word(report.rule->head.grade), word(report.rule->head.basis),
                     ids.empty() ? "" : ": ", listed(ids));
}

// How many tests pin it, and where they begin; most stand one after the other.
std::string tests_words(const std::vector<RuleTestPlace>& tests)
{
  const auto speaks =
    std::count_if(tests.begin(), tests.end(), [](const RuleTestPlace& test) { return test.says != "pass"; });
  const auto& first = tests.front().origin;
  return fmt::format("{}, in {} of them it speaks; from {}:{} on",
                     counted(static_cast<int>(tests.size()), "test"), speaks, first.file.text(), first.line);
}

constexpr std::size_t most_numbers = 10; // on one screen

void add_numbers(const Rule& rule, Document& page)
{
  std::string name = "Asks";
  std::size_t left = most_numbers;
  const auto numbers = numbers_of(rule.body);
  for (const auto& number : numbers.list()) {
    if (left == 0) {
      page.row("", fmt::format("and {} more: --full", numbers.list().size() - most_numbers));
      page.from(Amount::full);
    }
    page.row(std::exchange(name, ""), number.words);
    --left;
  }
  page.from(Amount::brief);
}

void add_in_full(const RuleShowReport& report, Document& page)
{
  const auto& head = report.rule->head;
  page.from(Amount::full);
  page.row("Reason", std::string{head.reason});
  page.row("Spread", std::string{head.spread});
  page.row("Place", fmt::format("{}:{}", head.place.file, head.place.line));
  page.row("Also", listed({report.also.begin(), report.also.end()}));
  page.row("Tests", report.tests.empty() ? "none" : tests_words(report.tests));
  for (const auto* source : report.sources) {
    add_source(*source, page);
  }
  page.from(Amount::brief);
}

// The word of the command line, if it is not the id.
std::string said_as(const Rule& rule)
{
  const auto named = word_of(rule.body);
  return !named || named->word == rule.head.id.text() ? ""
                                                      : fmt::format(" ({} {})", named->kind, named->word);
}

// The kinds of the rules, in the order of their first.
std::vector<std::string_view> kinds_in(const std::vector<const Rule*>& rules)
{
  std::vector<std::string_view> kinds;
  for (const auto* rule : rules) {
    const auto kind = kind_name(rule->body);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
      kinds.push_back(kind);
    }
  }
  return kinds;
}

} // namespace

Document document_of(const RuleListReport& report)
{
  Document page;
  page.code(false).headline(
    "", report.rules.empty() ? "No rules." : counted(static_cast<int>(report.rules.size()), "rule"));
  for (const auto kind : kinds_in(report.rules)) {
    page.gap().heading(std::string{kind});
    for (const auto* rule : report.rules) {
      if (kind_name(rule->body) == kind) {
        page.row(std::string{rule->head.id.text()}, title_or_message(rule->head) + said_as(*rule));
      }
    }
  }
  if (!report.rules.empty()) {
    page.command("One", "mneedle rules show ID");
  }
  return page;
}

Document document_of(const RuleShowReport& report)
{
  const auto& head = report.rule->head;
  Document page;
  page.code(false).headline(
    "", fmt::format("{} ({}): {}", head.id.text(), kind_words(report.rule->body), title_or_message(head)));
  page.row("Says", head.title.empty() ? "" : std::string{head.message});
  page.row("Why", std::string{head.why});
  page.row("Clears", std::string{head.clears});
  add_numbers(*report.rule, page);
  page.row("Evidence", evidence_words(report));
  add_in_full(report, page);
  return page;
}

Document document_of(const RuleCheckReport& report)
{
  const auto total = std::accumulate(report.files.begin(), report.files.end(), 0,
                                     [](int sum, const auto& file) { return sum + file.second; });
  Document page;
  page.code(false).headline("OK", counted(total, "rule"), Tone::good);
  for (const auto& [file, rules] : report.files) {
    page.row("Rules", fmt::format("{}: {}", file, counted(rules, "rule")));
  }
  return page;
}

} // namespace mneedle
