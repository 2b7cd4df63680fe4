#include "render/check_pages.hpp"
#include "render/document_parts.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

#include <utility>

namespace mneedle {
namespace {

constexpr int flag_column = 40;

// What decides, for a person: a stop or a date hides what was not asked.
enum class Decided { by_stop, by_date, by_nothing };

Decided decided(const CheckReport& report)
{
  return count_of(report, Severity::stop) > 0   ? Decided::by_stop
         : count_of(report, Severity::wait) > 0 ? Decided::by_date
                                                : Decided::by_nothing;
}

std::string too_early(const CheckReport& report)
{
  const auto& proposal = report.proposal;
  if (!report.earliest || *report.earliest <= proposal.on) {
    return "too early";
  }
  return fmt::format("too early, earliest {} (in {})", day_words(*report.earliest, proposal.today),
                     counted((*report.earliest - proposal.today).count(), "day"));
}

std::string lacking(const CheckReport& report)
{
  if (report.later_day) {
    return fmt::format("the dates allow {}; check again on that day",
                       day_words(report.proposal.on, report.proposal.today));
  }
  const auto missing = count_of(report, Severity::open);
  if (missing == 0) {
    return fmt::format("{} to put right first", counted(count_of(report, Severity::fix), "thing"));
  }
  const auto rest = report.rest ? fmt::format(" (rest is over, day {})", report.rest->day.count()) : "";
  return fmt::format("{} missing{}", counted(missing, "answer"), rest);
}

std::string reason(const CheckReport& report)
{
  switch (decided(report)) {
  case Decided::by_stop:
    return "not at home";
  case Decided::by_date:
    return too_early(report);
  case Decided::by_nothing:
    break;
  }
  return lacking(report);
}

// The finding that asks for rest, if nothing else asks to wait.
const FindingLine* only_rest(const CheckReport& report)
{
  if (!report.rest || count_of(report, Severity::wait) != 1) {
    return nullptr;
  }
  const auto wait =
    std::find_if(report.findings.begin(), report.findings.end(),
                 [](const FindingLine& finding) { return finding.severity == word(Severity::wait); });
  return wait->rest ? &*wait : nullptr;
}

void add_waits(const CheckReport& report, Document& page)
{
  const auto* rest = only_rest(report);
  if (rest == nullptr) {
    return add_findings(report.findings, Severity::wait, "Wait", page);
  }
  const auto today = report.proposal.today;
  const auto& [since, day, minimum, recommended] = *report.rest;
  const auto better = recommended == minimum ? "" : ", better " + day_words(since + recommended, today);
  const auto [bar, words] = rest_words(*report.rest);
  Row row{"Rest", fmt::format("{} since {}{}", words, day_words(since, today), better)};
  row.bar = bar;
  page.row(std::move(row));
  page.because(because_words(*rest));
  if (decided(report) == Decided::by_date) {
    add_agenda(report.aftercare, report.check_ins, today, page);
  }
}

void add_facts_to_give(const CheckReport& report, Document& page)
{
  std::string name = "Answer";
  std::vector<std::string> flags;
  for (const auto& finding : report.findings) {
    if (!finding.flag.empty() && std::find(flags.begin(), flags.end(), finding.flag) == flags.end()) {
      flags.push_back(finding.flag);
      page.row({std::exchange(name, ""), fmt::format("`{}`", finding.flag), finding.title, flag_column});
    }
  }
}

void add_steps_to_do(const CheckReport& report, Document& page)
{
  Row row{"Before", ""};
  for (const auto& finding : report.findings) {
    if (!finding.step.empty()) {
      row.items.push_back({finding.step, finding.title});
    }
  }
  if (!row.items.empty()) {
    row.text = fmt::format("{}: `--done all`, or `--done STEP,...`",
                           counted(static_cast<int>(row.items.size()), "step"));
    page.row(std::move(row));
  }
}

// What would give a GO, if that is more than waiting and answering.
void add_possible(const CheckReport& report, Document& page)
{
  if (const auto& when = report.go_when; when && !when->changes.empty()) {
    const auto today = report.proposal.today;
    page.row("Possible", fmt::format("{}, with {}", day_words(when->date.value_or(today), today),
                                     listed(when->changes, " and ")));
  }
}

void add_not_asked(const CheckReport& report, Document& page)
{
  const auto open = count_of(report, Severity::open) > 0;
  if (decided(report) == Decided::by_date && report.earliest) {
    page.sentence(fmt::format("{}un `mneedle check` again on {}.",
                              open ? "Skin and steps were not asked; r" : "R",
                              day_words(*report.earliest, report.proposal.today)));
  } else if (open) {
    page.sentence("Skin and steps were not asked.");
  }
}

} // namespace

void add_no_go(const CheckReport& report, Document& page)
{
  page.headline("NO-GO", fmt::format("{}: {}", subject_of(report), reason(report)), Tone::bad);
  page.repeat_headline().gap();
  add_findings(report.findings, Severity::stop, "Stop", page);
  add_findings(report.findings, Severity::fix, "Fix", page);
  add_waits(report, page);
  add_findings(report.findings, Severity::open, "Answer", page);
  if (decided(report) == Decided::by_nothing) {
    add_facts_to_give(report, page);
    add_steps_to_do(report, page);
  }
  add_findings(report.findings, Severity::caution, "Caution", page);
  page.row("Read as", assumed_words(report.assumed, Which::guesses));
  if (decided(report) != Decided::by_nothing) {
    add_possible(report, page);
    add_not_asked(report, page);
  } else if (!report.later_day && count_of(report, Severity::open) > 0) {
    page.sentence("To be asked one by one, run `mneedle check` on a terminal.");
  }
}

} // namespace mneedle
