#include "render/check_words.hpp"
#include "render/facts_page.hpp"
#include "render/finding_page.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/markdown_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

std::string check_title(const CheckReport& report)
{
  return fmt::format("{}: {}", verdict_label(report.kind), listed(headline_parts(report)));
}

void add_check_matter(const CheckReport& report, MarkdownNote& note)
{
  add_matter(check_title(report), report.proposal.on, note);
  note.matter("verdict", json::quoted(verdict_word(report.kind)));
  note.matter("kind", json::quoted(kind_word(report.kind)));
  add_matter_areas({report.proposal.area}, note);
  add_matter_day("earliest", report.earliest, note);
  add_matter_day("recommended", report.recommended, note);
}

void add_findings(const std::vector<FindingLine>& findings, bool wanted, const char* heading,
                  MarkdownNote& note)
{
  const auto belongs = [&](const FindingLine& finding) { return blocking(finding) == wanted; };
  if (std::any_of(findings.begin(), findings.end(), belongs)) {
    note.heading(heading);
  }
  for (const auto& finding : findings) {
    if (belongs(finding)) {
      add_finding(finding, note);
    }
  }
}

// What an empty box stands for. Only the steps before a session are asked about.
const char* state_words(const ChecklistLine& line)
{
  if (line.state == StepState::not_done) {
    return " (not done)";
  }
  return line.state == StepState::open && line.phase == Phase::before ? " (not answered)" : "";
}

// What does not apply gets no box, which would ask to be ticked.
void add_step(const ChecklistLine& line, MarkdownNote& note)
{
  if (line.state == StepState::not_applicable) {
    note.item(fmt::format("{}: does not apply here", line.step));
  } else {
    note.task(line.state == StepState::done ? Tick::yes : Tick::no,
              fmt::format("{}{}: {}", line.step, state_words(line), line.text));
  }
}

void add_checklist(const std::vector<ChecklistLine>& checklist, MarkdownNote& note)
{
  std::optional<Phase> phase;
  for (const auto& line : checklist) {
    if (phase != line.phase) {
      note.heading(title_of(line.phase));
    }
    phase = line.phase;
    add_step(line, note);
  }
}

void add_trace(const CheckReport& report, MarkdownNote& note)
{
  if (!report.looked_at.empty()) {
    note.heading("Looked at");
  }
  for (const auto& finding : report.looked_at) {
    add_finding(finding, note);
  }
}

} // namespace

std::string markdown_of(const CheckReport& report, const Style& style)
{
  MarkdownNote note;
  add_check_matter(report, note);
  note.title(check_title(report));
  add_facts(facts_of(report), note);
  note.paragraph(later_day_words(report));
  add_findings(report.findings, true, "What blocks", note);
  add_findings(report.findings, false, "Worth knowing", note);
  add_checklist(report.checklist, note);
  add_trace(report, note);
  note.paragraph(if_done_words(report)).paragraph(go_when_words(report));
  add_notice(report.notice, report.ruleset, note);
  return note.to_text(style);
}

} // namespace mneedle
