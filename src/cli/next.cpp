#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/person.hpp"
#include "cli/show.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

namespace mneedle {

namespace {

struct NextOptions {
  FactOptions facts;
  bool if_go = false;
  bool newly = false;
};

// The latest home session in the area tells with what a person works; a clinic's needles say nothing about it.
const Session* latest_at_home(const History& history, std::optional<Area> area)
{
  const Session* latest = nullptr;
  for (const auto& session : history.sessions) {
    const bool here = !area || (session.area && overlap(*session.area, *area));
    if (session.setting == Setting::home && here) {
      latest = &session;
    }
  }
  return latest;
}

// Fills in what a forecast may take for granted, and says so.
void assume(Proposal& proposal, const History& history, std::vector<std::string>& assumed)
{
  if (const auto* session = latest_at_home(history, proposal.area)) {
    if (!proposal.depth && session->depth) {
      proposal.depth = session->depth;
      assumed.push_back(fmt::format("depth {} mm as in session {}", to_string(*session->depth), session->id));
    }
    if (!proposal.device_kind && session->device_kind) {
      proposal.device_kind = session->device_kind;
      assumed.push_back(fmt::format("device {} as in session {}", word(*session->device_kind), session->id));
    }
  }
  if (!proposal.device_kind) {
    assumed.push_back("device counted as a roller, because its kind is not known");
  }
  if (!proposal.sensitivity) {
    assumed.push_back("skin counted as reactive, because its sensitivity is not known");
  }
  if (!proposal.depth) {
    assumed.push_back("rest counted for the longest home needles, because the depth is not known");
  }
}

// Areas with a session that is recent enough to say something, in the order of the vocabulary.
std::set<Area> treated_lately(const History& history, const RuleBook& rules, Date today)
{
  std::set<Area> areas;
  for (const auto& session : history.sessions) {
    bool stale = false;
    rules.each<StaleRule>(
      [&](const Rule&, const StaleRule& rule) { stale = stale || today >= session.date + rule.months; });
    if (session.area && !stale) {
      areas.insert(*session.area);
    }
  }
  return areas;
}

NextArea one_area(Resolved asked, std::optional<Area> area, const Person& person)
{
  asked.proposal.area = area;
  if (auto* last = std::get_if<Session>(&asked.proposal.last)) {
    last->area = area;
  }
  assume(asked.proposal, person.history, asked.assumed);
  auto next = report_next(asked.proposal, person.rules, person.history);
  next.assumed.insert(next.assumed.end(), asked.assumed.begin(), asked.assumed.end());
  return next;
}

// The area that was asked for. Throws Error (usage) where the last session is given, but not where it was.
std::vector<NextArea> asked_area(Resolved asked, const Person& person)
{
  add_default_area(asked, person.profile);
  if (!asked.proposal.area) {
    throw Error(Fault::usage, "--area is missing; say where the last session was, such as --area face");
  }
  refuse_denial(asked.proposal, person.history);
  return {one_area(asked, asked.proposal.area, person)};
}

// The area that was asked for, or those treated lately by the log.
std::vector<NextArea> areas_of(const Answers& answers, const Person& person)
{
  const auto asked = proposal_of(answers, person);
  if (answers.area || !std::holds_alternative<LastUnknown>(asked.proposal.last)) {
    return asked_area(asked, person);
  }
  std::vector<NextArea> areas;
  for (const auto area : treated_lately(person.history, person.rules, person.today)) {
    areas.push_back(one_area(asked, area, person));
  }
  return areas;
}

bool allowed(const NextArea& next, Date day, bool newly)
{
  return !next.kind && (!newly || next.earliest == day);
}

// For cron: a line for each area, or in other formats the report of the allowed ones.
ExitCode show_allowed(NextReport report, bool newly, Host& host, CommonOptions common)
{
  std::erase_if(report.areas, [&](const NextArea& next) { return !allowed(next, report.today, newly); });
  if (report.areas.empty()) {
    return exit_no;
  }
  if (chosen_format(common) != Format::text) {
    show(std::move(report), host, common);
    return exit_yes;
  }
  common.quiet = true;
  std::string lines;
  for (const auto& area : report.areas) {
    lines += shown(NextReport{report.today, {area}, report.notice}, host, common);
  }
  host.out(lines);
  return exit_yes;
}

ExitCode run(const NextOptions& options, Host& host, const CommonOptions& common)
{
  chosen_format(common);
  if (options.newly && !options.if_go) {
    throw Error(Fault::usage, "--newly goes with --if-go");
  }
  const auto person = load_person(host, common);
  const auto answers = said_by(options.facts, host);
  if (answers.on && options.if_go) {
    throw Error(Fault::usage, answers.on->origin, "--if-go asks about today; leave the day out");
  }
  NextReport report{person.today, areas_of(answers, person), std::string{person.rules.base().notice}};
  if (options.if_go) {
    return show_allowed(std::move(report), options.newly, host, common);
  }
  const bool empty = report.areas.empty();
  show(std::move(report), host, common);
  if (empty) {
    host.err(
      "mneedle: no session is recorded lately; record the last one: mneedle log add --on DATE --area AREA "
      "--depth MM\n");
  }
  return exit_yes;
}

} // namespace

Command next_command()
{
  const auto options = std::make_shared<NextOptions>();
  auto list = fact_options(options->facts);
  list.push_back(
    {"--if-go", "", "for cron: a line per area allowed today, else silence and exit 1", &options->if_go});
  list.push_back({"--newly", "", "with --if-go: only on the first allowed day", &options->newly});
  return {"next",
          "Says for each area when skin has had its rest, and what aftercare is still open.",
          "mneedle next --area face",
          std::move(list),
          {},
          {},
          [options](Host& host, const CommonOptions& common) { return run(*options, host, common); }};
}

} // namespace mneedle
