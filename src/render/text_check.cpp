#include "render/check_words.hpp"
#include "render/facts_page.hpp"
#include "render/finding_page.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

Paragraph headline(const CheckReport& report)
{
  const auto label = verdict_label(report.kind);
  return {label + "  ", listed(headline_parts(report)), 2, {{label, report.kind ? Tone::bad : Tone::good}}};
}

void add_step(const ChecklistLine& line, Page& page)
{
  const auto* box = line.state == StepState::done ? "  [x] " : "  [ ] ";
  const auto* state = line.state == StepState::not_done ? " (not done)" : "";
  page.add(box, fmt::format("{}{}: {}", line.step, state, line.text), 6);
}

void add_checklist(const std::vector<ChecklistLine>& checklist, Page& page)
{
  std::optional<Phase> phase;
  for (const auto& line : checklist) {
    if (line.state == StepState::not_applicable) {
      continue;
    }
    if (phase != line.phase) {
      page.heading(title_of(line.phase));
    }
    phase = line.phase;
    add_step(line, page);
  }
}

void add_trace(const CheckReport& report, Page& page)
{
  if (!report.looked_at.empty()) {
    page.heading("Looked at");
  }
  for (const auto& finding : report.looked_at) {
    add_finding(finding, page, Cite::yes);
  }
}

// A sentence of its own, after an empty line.
void add_sentence(std::string text, Page& page)
{
  if (!text.empty()) {
    page.gap().add("", std::move(text), 2);
  }
}

} // namespace

Page page_of(const CheckReport& report)
{
  Page page{headline(report)};
  add_facts(report, page);
  add_sentence(later_day_words(report), page);
  add_findings(report.findings, page);
  add_checklist(report.checklist, page);
  add_trace(report, page);
  add_sentence(if_done_words(report), page);
  add_sentence(go_when_words(report), page);
  page.gap().add_text("", report.notice, 0).add("", rules_words(report.ruleset), 0);
  return page;
}

} // namespace mneedle
