// Everything that a check knows.

#include "render/check_pages.hpp"
#include "render/document_parts.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

constexpr auto not_known = "not known";

std::string planned_day(const Proposal& proposal)
{
  const auto ahead = (proposal.on - proposal.today).count();
  return fmt::format("{} ({})", with_weekday(proposal.on),
                     ahead == 0 ? "today" : "in " + counted(ahead, "day"));
}

std::string needle_words(const Proposal& proposal)
{
  std::vector<std::string> parts{proposal.depth ? in_millimetres(*proposal.depth) : "length not known"};
  parts.push_back(proposal.device_kind ? std::string{word(*proposal.device_kind)} : "device not known");
  if (proposal.uses) {
    parts.push_back(fmt::format("{} use{} so far", *proposal.uses, *proposal.uses == 1 ? "" : "s"));
  }
  if (proposal.device_since) {
    parts.push_back("in service since " + to_string(*proposal.device_since));
  }
  return listed(parts);
}

std::string skin_words(const CheckReport& report)
{
  const auto declared = report.proposal.sensitivity;
  const auto effective = report.sensitivity_effective;
  const auto said = declared ? std::string{word(*declared)} : not_known;
  const auto raised = effective && effective != declared;
  return raised ? fmt::format("{}, raised to {} by what was named", said, word(*effective)) : said;
}

std::string last_words(const CheckReport& report)
{
  if (report.last) {
    return session_words(*report.last);
  }
  return std::holds_alternative<LastNever>(report.proposal.last) ? "never" : not_known;
}

std::string all_named(const Proposal& proposal)
{
  std::vector<std::string> parts;
  for (const auto condition : proposal.conditions) {
    parts.emplace_back(condition.text());
  }
  for (const auto& event : proposal.events) {
    parts.push_back(fmt::format("{} {}", event.event.text(), to_string(event.date)));
  }
  return listed(parts);
}

std::string screening_words(const Proposal& proposal)
{
  if (proposal.screened) {
    return "answered: nothing else applies";
  }
  return proposal.stored_screening
           ? "lasting conditions gone through " + to_string(*proposal.stored_screening)
           : "not answered";
}

// Those that say something.
std::vector<FactLine> facts_of(const CheckReport& report)
{
  const auto& proposal = report.proposal;
  std::vector<FactLine> facts{
    {"Day", planned_day(proposal)},
    {"Needle", needle_words(proposal)},
    {"Area", proposal.area ? std::string{word(*proposal.area)} : not_known},
    {"Skin", skin_words(report)},
    {"Last", last_words(report)},
    {"Named", all_named(proposal)},
    {"Screening", screening_words(proposal)},
    {"Assumed", assumed_words(report.assumed)},
  };
  std::erase_if(facts, [](const FactLine& fact) { return fact.words.empty(); });
  return facts;
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

void add_checklist(const std::vector<ChecklistLine>& checklist, Document& page)
{
  std::optional<Phase> phase;
  for (const auto& line : checklist) {
    if (line.state == StepState::not_applicable) {
      continue;
    }
    if (phase != line.phase) {
      page.gap().heading(title_of(line.phase));
    }
    phase = line.phase;
    const auto* state = line.state == StepState::not_done ? " (not done)" : "";
    Row row{"", fmt::format("{}{}: {}", line.step, state, line.text)};
    row.tick = line.state == StepState::done ? Tick::yes : Tick::no;
    row.boxed = true;
    page.row(std::move(row));
  }
}

void add_each(const std::vector<FindingLine>& findings, const char* heading, Document& page)
{
  if (!findings.empty()) {
    page.gap().heading(heading);
  }
  for (const auto& finding : findings) {
    add_in_full(finding, page);
  }
}

} // namespace

void add_everything(const CheckReport& report, Document& page)
{
  add_each(report.looked_at, "Looked at", page);
  page.from(Amount::full).gap().heading("Facts");
  for (const auto& [name, words] : facts_of(report)) {
    page.row(std::string{name}, words);
  }
  add_each(report.findings, "Findings", page);
  add_checklist(report.checklist, page);
  page.from(Amount::brief);
  add_notice(report.kind ? report.notice : "", report.ruleset, page);
}

const char* short_title_of(Phase phase)
{
  switch (phase) {
  case Phase::ahead:
    return "Ahead";
  case Phase::before:
    return "Before";
  case Phase::during:
    return "NOW";
  case Phase::after:
    return "After";
  case Phase::day_1:
    return "Day 1";
  case Phase::day_3:
    return "Day 3";
  case Phase::day_7:
    return "Day 7";
  case Phase::day_28:
    break;
  }
  return "Day 28";
}

} // namespace mneedle
