#include "render/phrases.hpp"
#include "render/rule_numbers.hpp"
#include "render/rule_word.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

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

Paragraph list_line(const Rule& rule)
{
  const auto& head = rule.head;
  return {"", fmt::format("{} ({}): {}", head.id.text(), kind_words(rule.body), head.message), 2};
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

void add_source(const Source& source, Page& page)
{
  page.add("  ",
           fmt::format("{} (tier {}, {}): {}", source.id.text(), word(source.tier), seen_words(source.seen),
                       source.text),
           4);
  page.add_text("    doi: ", std::string{source.doi}, 4);
  page.add_text("    pmid: ", std::string{source.pmid}, 4);
  page.add_text("    url: ", std::string{source.url}, 4);
  page.add_text("    limits: ", std::string{source.limits}, 4);
}

void add_head(const Head& head, Page& page)
{
  const auto fact = [&](std::string_view name, std::string_view words) {
    page.add_text(fmt::format("{:<11}", name), std::string{words}, 11);
  };
  fact("Title", head.title);
  fact("Why", head.why);
  fact("Clears", head.clears);
  fact("Evidence", word(head.grade));
  fact("Basis", word(head.basis));
  fact("Reason", head.reason);
  fact("Spread", head.spread);
  fact("Place", fmt::format("{}:{}", head.place.file, head.place.line));
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

} // namespace

Page page_of(const RuleListReport& report)
{
  if (report.rules.empty()) {
    return Page{{"", "no rules", 0}};
  }
  Page page{list_line(*report.rules.front())};
  for (std::size_t i = 1; i < report.rules.size(); ++i) {
    page.add(list_line(*report.rules[i]));
  }
  return page;
}

Page page_of(const RuleShowReport& report)
{
  Page page{list_line(*report.rule)};
  page.gap();
  add_head(report.rule->head, page);
  page.add_text("Also said  ", listed({report.also.begin(), report.also.end()}), 11);
  page.add_text("Tests      ", report.tests.empty() ? "none" : tests_words(report.tests), 11);
  page.heading("What it says");
  const auto numbers = numbers_of(report.rule->body);
  for (const auto& number : numbers.list()) {
    page.add("  ", number.words, 4);
  }
  if (!report.sources.empty()) {
    page.heading("Sources");
  }
  for (const auto* source : report.sources) {
    add_source(*source, page);
  }
  return page;
}

Page page_of(const RuleCheckReport& report)
{
  const auto total = std::accumulate(report.files.begin(), report.files.end(), 0,
                                     [](int sum, const auto& file) { return sum + file.second; });
  Page page{{"", fmt::format("no mistakes: {}", counted(total, "rule")), 2}};
  for (const auto& [file, rules] : report.files) {
    page.add("  ", fmt::format("{}: {}", file, counted(rules, "rule")), 4);
  }
  return page;
}

} // namespace mneedle
