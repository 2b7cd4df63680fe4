#include "cli/assume.hpp"
#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/person.hpp"
#include "cli/show.hpp"

#include <mneedle/error.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace mneedle {

namespace {

struct NextOptions {
  FactOptions facts;
  bool if_go = false;
  bool newly = false;
  bool calendar = false;
  ShowOptions show;
};

// Whether a session is so long ago that its area has to be asked for. The longest of several times counts: an overlay
// hides nothing.
bool stale(Date session, const RuleBook& rules, Date today)
{
  std::optional<Date> until;
  rules.each<StaleRule>([&](const Rule&, const StaleRule& rule) {
    until = std::max(until, std::optional{session + rule.months});
  });
  return until && today >= *until;
}

// The day of the latest session of each area, in the order of the vocabulary; first of those without one, which count
// for the profile's area if there is one.
std::map<std::optional<Area>, Date> latest_sessions(const Person& person)
{
  std::map<std::optional<Area>, Date> latest;
  for (const auto& session : person.history.sessions) {
    const auto area = session.area ? session.area : person.profile.default_area;
    latest.insert_or_assign(area, session.date); // oldest first
  }
  return latest;
}

NextArea one_area(Resolved asked, std::optional<Area> area, const Person& person)
{
  asked = facts_for(std::move(asked), area, person.history);
  auto next = report_next(asked.proposal, person.rules, person.history);
  next.assumed.insert(next.assumed.end(), asked.assumed.begin(), asked.assumed.end());
  return next;
}

// The area that was asked for. Throws Error (usage) where the last session is given, but not where it was.
std::vector<NextArea> asked_area(Resolved asked, const Person& person)
{
  add_default_area(asked, person.profile);
  if (!asked.proposal.area) {
    throw Error(Fault::usage, "--area is missing; say where the last session was, such as mneedle next face");
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
  for (const auto& [area, day] : latest_sessions(person)) {
    auto next = one_area(asked, area, person);
    const bool waits = next.days_left && *next.days_left > Days{0};
    if (waits || !stale(day, person.rules, person.today)) {
      areas.push_back(std::move(next));
    }
  }
  return areas;
}

// The areas of the line, one after the other; an area in two words comes once.
std::vector<NextArea> each_of(const std::vector<Said>& said, Answers answers, const Person& person)
{
  std::vector<NextArea> areas;
  for (const auto& one : said) {
    answers.area = one;
    for (auto& next : areas_of(answers, person)) {
      const bool again = std::any_of(areas.begin(), areas.end(),
                                     [&](const NextArea& other) { return other.area == next.area; });
      if (!again) {
        areas.push_back(std::move(next));
      }
    }
  }
  return areas;
}

// Newly also with the needle head that was put in on the day: the one before may have been worn out.
bool allowed(const NextArea& next, Date day, bool newly)
{
  return !next.kind && (!newly || next.earliest == day || next.head_since == day);
}

// For cron: a line for each area, or in other formats the report of the allowed ones.
ExitCode show_allowed(NextReport report, const NextOptions& options, Host& host, CommonOptions common)
{
  std::erase_if(report.areas,
                [&](const NextArea& next) { return !allowed(next, report.today, options.newly); });
  if (report.areas.empty()) {
    return exit_no;
  }
  if (chosen_format(common) != Format::text) {
    show(std::move(report), host, common, options.show);
    return exit_yes;
  }
  common.quiet = true;
  std::string lines;
  for (const auto& area : report.areas) {
    lines +=
      shown(NextReport{report.today, {area}, report.notice, report.ruleset, report.person, {}}, host, common);
  }
  host.out(lines);
  return exit_yes;
}

ExitCode run_next(const NextOptions& options, Host& host, const CommonOptions& common)
{
  refuse_unfit(options.show, common);
  if (options.newly && !options.if_go) {
    throw Error(Fault::usage, "--newly goes with --if-go");
  }
  if (options.calendar && options.if_go) {
    throw Error(Fault::usage, "--calendar does not go with --if-go");
  }
  if (options.calendar) {
    refuse_calendar(common);
  }
  const auto answers = said_by(options.facts, host);
  const auto person = load_person(host, common);
  if (person.in_doubt && options.if_go) {
    return exit_untrusted;
  }
  if (answers.on && options.if_go) {
    throw Error(Fault::usage, answers.on->origin, "--if-go asks about today; leave the day out");
  }
  const auto said = areas_said(options.facts);
  NextReport report{person.today,
                    said.size() > 1 ? each_of(said, answers, person) : areas_of(answers, person),
                    std::string{person.rules.base().notice},
                    ruleset_line(person.rules),
                    person.places.profile,
                    {}};
  if (options.calendar) {
    report.days = days_of(report.areas, person.rules, person.history, person.today);
  }
  if (options.if_go) {
    return show_allowed(std::move(report), options, host, common);
  }
  const bool empty = report.areas.empty();
  show(std::move(report), host, common, options.show);
  if (empty) {
    host.err(
      "mneedle: no recent session is recorded; record the last one: mneedle log add AREA MM --on DATE\n");
  }
  return exit_yes;
}

} // namespace

Command next_command()
{
  const auto options = std::make_shared<NextOptions>();
  auto list = in_full_help(fact_options(options->facts));
  const Option own[] = {
    everyday({"--calendar", "", "add a month grid: sessions, rest, first days allowed", &options->calendar}),
    everyday({"--if-go", "", "for cron: print areas allowed today, or exit 1", &options->if_go}),
    everyday({"--newly", "", "with --if-go: only on the first allowed day", &options->newly}),
  };
  list.insert(list.begin(), std::begin(own), std::end(own));
  list.push_back(with_option(options->show));
  list.push_back(everyday(why_option(options->show)));
  list.push_back(everyday(full_option(options->show)));
  list.push_back(front_matter_option(options->show));
  return {"next",
          "Show when each area is ready and what to avoid until then.",
          "mneedle next face",
          std::move(list),
          fact_positionals(options->facts, "AREA..."),
          {},
          [options](Host& host, const CommonOptions& common) { return run_next(*options, host, common); },
          formats_of<NextReport>(),
          Shown::everyday};
}

} // namespace mneedle
