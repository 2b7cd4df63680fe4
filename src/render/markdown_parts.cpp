#include "render/markdown_parts.hpp"

#include "render/finding_page.hpp"
#include "render/json.hpp"

#include <fmt/format.h>

namespace mneedle {

void add_facts(const std::vector<FactLine>& facts, MarkdownNote& note)
{
  for (const auto& [name, words] : facts) {
    note.item(fmt::format("{}: {}", name, words));
  }
}

void add_finding(const FindingLine& finding, MarkdownNote& note)
{
  note.item(finding.severity, fmt::format("{}: {}", finding.rule, finding.message));
  note.detail("clears", finding.clears);
  note.detail("source", sources_words(finding));
}

void add_windows(const std::vector<WindowLine>& aftercare, const std::vector<CheckInLine>& check_ins,
                 MarkdownNote& note)
{
  for (const auto& [rule, text, allowed_from] : aftercare) {
    note.item(fmt::format("{}: again from {}", text, with_weekday(allowed_from)));
  }
  for (const auto& [rule, text, on] : check_ins) {
    note.task(Tick::no, fmt::format("{}: {}", with_weekday(on), text));
  }
}

void add_notice(const std::string& notice, const RuleSetLine& ruleset, MarkdownNote& note)
{
  note.paragraph(notice).paragraph(rules_words(ruleset));
}

void add_matter(std::string_view title, std::optional<Date> day, MarkdownNote& note)
{
  note.matter("title", json::quoted(title)).matter("tags", "[\"mneedle\"]");
  add_matter_day("date", day, note);
}

void add_matter_day(std::string_view key, std::optional<Date> day, MarkdownNote& note)
{
  if (day) {
    note.matter(key, to_string(*day));
  }
}

void add_matter_areas(const std::vector<std::optional<Area>>& areas, MarkdownNote& note)
{
  std::vector<std::string> names;
  for (const auto& area : areas) {
    if (area) {
      names.push_back(json::quoted(word(*area)));
    }
  }
  note.matter("areas", fmt::format("[{}]", listed(names)));
}

} // namespace mneedle
