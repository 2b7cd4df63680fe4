#include "render/facts_page.hpp"
#include "render/finding_page.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

Paragraph headline(const CheckReport& report)
{
  const auto& proposal = report.proposal;
  std::vector<std::string> parts;
  if (proposal.depth) {
    parts.push_back(in_millimetres(*proposal.depth));
  }
  if (proposal.area) {
    parts.emplace_back(word(*proposal.area));
  }
  // A NO-GO has its earliest date in the same place, so that the line stays short.
  const auto waits = report.kind && report.earliest && *report.earliest > proposal.on;
  if (report.sensitivity_effective && !waits) {
    parts.push_back(fmt::format("{} skin", word(*report.sensitivity_effective)));
  }
  parts.push_back(with_weekday(proposal.on));
  if (waits) {
    parts.push_back("earliest " + with_weekday(*report.earliest));
  }
  const auto label = verdict_label(report.kind);
  return {label + "  ", listed(parts), 2, {{label, report.kind ? Tone::bad : Tone::good}}};
}

const char* title_of(Phase phase)
{
  switch (phase) {
  case Phase::ahead:
    return "Days ahead";
  case Phase::before:
    return "Before";
  case Phase::during:
    return "During";
  case Phase::after:
    return "After";
  case Phase::day_1:
    return "A day later";
  case Phase::day_3:
    return "Three days later";
  case Phase::day_7:
    return "A week later";
  case Phase::day_28:
    break;
  }
  return "Four weeks later";
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

void add_dates(const CheckReport& report, Page& page)
{
  if (const auto& dates = report.next_if_done) {
    page.gap().add("",
                   fmt::format("If done: next from {}, recommended from {}.", with_weekday(dates->earliest),
                               with_weekday(dates->recommended)),
                   2);
  }
}

void add_go_when(const CheckReport& report, Page& page)
{
  if (const auto& when = report.go_when) {
    const auto from = when->date ? " from " + with_weekday(*when->date) : "";
    const auto actions = when->actions.empty() ? "" : " if: " + listed(when->actions, "; ");
    page.gap().add("", fmt::format("GO{}{}", from, actions), 2);
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

void add_notice(const CheckReport& report, Page& page)
{
  const auto& [name, version, reviewed, hash, overlays] = report.ruleset;
  const auto added = overlays.empty() ? "" : ", with " + listed(overlays);
  page.gap().add_text("", report.notice, 0);
  page.add("", fmt::format("Rules: {} {}, reviewed {}{}.", name, version, reviewed, added), 0);
}

} // namespace

Page page_of(const CheckReport& report)
{
  Page page{headline(report)};
  add_facts(report, page);
  add_findings(report.findings, page);
  add_checklist(report.checklist, page);
  add_trace(report, page);
  add_dates(report, page);
  add_go_when(report, page);
  add_notice(report, page);
  return page;
}

} // namespace mneedle
