#include "render/check_pages.hpp"
#include "render/document_parts.hpp"
#include "render/phrases.hpp"
#include "render/windows.hpp"

#include <fmt/format.h>

#include <utility>

namespace mneedle {
namespace {

constexpr std::size_t every_step = 99;

std::string rest_of_go(const CheckReport& report)
{
  if (!report.rest) {
    return report.last ? "over" : "first session here";
  }
  const auto& [since, days, minimum, recommended] = *report.rest;
  const auto today = report.proposal.today;
  const auto better =
    days < recommended ? fmt::format(": from {}", day_words(since + recommended, today)) : "";
  return fmt::format("{} since {} (at least {}, better {}{})", counted(days.count(), "day"),
                     day_words(since, today), minimum.count(), recommended.count(), better);
}

std::string named_words(const Proposal& proposal)
{
  std::vector<std::string> named;
  for (const auto condition : proposal.conditions) {
    named.emplace_back(condition.text());
  }
  for (const auto& event : proposal.events) {
    named.push_back(fmt::format("{} {}", event.event.text(), day_words(event.date, proposal.today)));
  }
  return named.empty() ? "nothing applies today" : listed(named);
}

std::string skin_of_go(const CheckReport& report)
{
  const auto& proposal = report.proposal;
  const auto effective = report.sensitivity_effective;
  const bool raised = effective && effective != proposal.sensitivity;
  return fmt::format("{}{}; {}", proposal.sensitivity ? word(*proposal.sensitivity) : "",
                     raised ? fmt::format(", counts as {}", word(*effective)) : "", named_words(proposal));
}

std::string device_name(const Proposal& proposal)
{
  const std::string name{proposal.device_kind ? word(*proposal.device_kind) : ""};
  const bool fits = !name.empty() && name.size() <= 8;
  return fits ? fmt::format("{}{}", static_cast<char>(name[0] - 'a' + 'A'), name.substr(1)) : "Device";
}

std::string device_words(const CheckReport& report)
{
  const auto& proposal = report.proposal;
  std::vector<std::string> parts;
  if (proposal.uses) {
    const auto of = report.last_use ? fmt::format(" of {}", *report.last_use) : "";
    parts.push_back(fmt::format("use {}{}", *proposal.uses + 1, of));
  }
  if (proposal.device_since) {
    parts.push_back("in use since " + day_words(*proposal.device_since, proposal.today));
  }
  for (const auto& finding : report.findings) {
    if (!finding.flag.empty()) {
      parts.push_back(fmt::format("start date unknown: `{}`", finding.flag));
    }
  }
  return listed(parts);
}

void add_steps_before(const CheckReport& report, Document& page)
{
  int done = 0;
  int all = 0;
  for (const auto& line : report.checklist) {
    const bool before = line.phase == Phase::before && line.state != StepState::not_applicable;
    all += before ? 1 : 0;
    done += before && line.state == StepState::done ? 1 : 0;
  }
  Row row{"Before", fmt::format("{} of {} steps done", done, all)};
  row.tick = done == all ? Tick::yes : Tick::no;
  page.row(std::move(row));
}

// The titles of the first `most` steps of a phase that apply.
void add_steps(const CheckReport& report, Phase phase, std::size_t most, std::string name, Document& page)
{
  for (const auto& line : report.checklist) {
    if (line.phase == phase && line.state != StepState::not_applicable && most > 0) {
      Row row{std::exchange(name, ""), line.title};
      row.tick = Tick::no;
      page.row(std::move(row));
      --most;
    }
  }
}

// Windows of the same length in a row: "24 h  no make-up, sunscreen".
void add_spans(const CheckReport& report, Document& page)
{
  for (const auto& day : by_day(report.aftercare)) {
    Row row{"", "no " + titles_in_a_row(day.titles), day.span, 6};
    row.tick = Tick::no;
    page.row(std::move(row));
  }
}

void add_next_dates(const CheckReport& report, Document& page)
{
  if (const auto& next = report.next_if_done) {
    const auto today = report.proposal.today;
    const auto better =
      next->recommended == next->earliest ? "" : ", better " + day_words(next->recommended, today);
    page.row("Next", fmt::format("{} at the earliest{}", day_words(next->earliest, today), better));
  }
}

} // namespace

void add_go(const CheckReport& report, Document& page)
{
  page.headline(
    "GO", fmt::format("{}, {}", subject_of(report), day_words(report.proposal.on, report.proposal.today)),
    Tone::good);
  page.gap().row("Rest", rest_of_go(report)).row("Skin", skin_of_go(report));
  page.row(device_name(report.proposal), device_words(report));
  auto cautions = report.findings;
  std::erase_if(cautions, [](const FindingLine& finding) { return finding.rest; }); // said by the first row
  add_findings(cautions, Severity::caution, "Caution", page);
  add_findings(report.findings, Severity::note, "Note", page);
  page.row("Read as", assumed_words(report.assumed, Which::guesses));
  add_steps_before(report, page);
  page.gap();
  add_steps(report, Phase::during, every_step, "NOW", page);
  add_steps(report, Phase::after, 1, "AFTER", page); // the others say what the windows say
  add_spans(report, page);
  page.row("DOCTOR", report.doctor).gap();
  page.command("Done?", report.record);
  add_next_dates(report, page);
  page.sentence(report.notice);
}

} // namespace mneedle
