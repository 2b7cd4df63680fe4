#include "render/question_text.hpp"

#include "render/page.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

constexpr auto ways_out = "?: why, b: back, q: leave";

void add_rule(const Rule& rule, Page& page)
{
  const auto& head = rule.head;
  page.add("", std::string{head.message}, 2).add("  ", std::string{head.why}, 2);
  std::vector<std::string> sources;
  for (const auto& source : head.sources) {
    sources.emplace_back(source.text());
  }
  page.add("  ",
           fmt::format("rule {}{}{}; more: mneedle rules show {}", head.id.text(),
                       sources.empty() ? "" : ", ", listed(sources), head.id.text()),
           2);
}

std::string numbers_hint(const Question& question)
{
  return question.items.empty() || question.items.front().rule == nullptr ? "" : ", ? 2: why item 2";
}

} // namespace

std::string question_text(const Question& question, const Style& style)
{
  Page page{{"", "", 0}};
  page.add("", question.topic, 2).add("", question.text, 2);
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const auto& item = question.items[i];
    const auto lead = item.rule == nullptr ? std::string{"  "} : fmt::format("  {}  ", i + 1);
    page.add(lead, item.says + (item.stops ? " (stop)" : ""), static_cast<int>(lead.size()));
  }
  page.add("", fmt::format("[{}; {}{}]", question.hint, ways_out, numbers_hint(question)), 2);
  return page.to_text(style) + "> ";
}

std::string explanation_text(const Question& question, std::size_t item, const Style& style)
{
  Page page{{"", "", 0}};
  if (item > 0 && item <= question.items.size() && question.items[item - 1].rule != nullptr) {
    add_rule(*question.items[item - 1].rule, page);
    return page.to_text(style);
  }
  page.add_text("", question.why, 2);
  for (const auto* rule : question.rules) {
    add_rule(*rule, page);
  }
  if (question.rules.empty() && question.why.empty()) {
    page.add("", "Nothing more is written about this as a whole; \"? 2\" explains item 2", 0);
  }
  return page.to_text(style);
}

} // namespace mneedle
