#include "cli/plan_request.hpp"

#include "base/whole_number.hpp"
#include "cli/assume.hpp"
#include "cli/loose_words.hpp"

#include <mneedle/date_words.hpp>
#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr int most_sessions = 100;
constexpr int longest_gap = 365;

// A whole number from 1 on.
std::optional<int> number_of(const std::optional<Said>& said, int most, std::string_view what)
{
  if (!said) {
    return std::nullopt;
  }
  const auto number = whole_number(said->text, most).value_or(0);
  if (number == 0) {
    throw Error(Fault::usage, said->origin,
                fmt::format("\"{}\" is not a number of {}; write one from 1 to {}", said->text, what, most));
  }
  return number;
}

std::set<int> weekdays_of(const std::vector<Said>& said)
{
  std::set<int> days;
  for (const auto& one : said) {
    const auto day = parse_weekday(one.text);
    if (!day) {
      throw Error(
        Fault::usage, one.origin,
        fmt::format("\"{}\" is not a day of the week; write mon, tue, wed, thu, fri, sat or sun", one.text));
    }
    days.insert(*day);
  }
  return days;
}

// An end of a range may lie in the past, since some ranges have begun.
Date end_of_range(const Said& said, Date today)
{
  const auto date = parse_iso_date(said.text);
  return date ? *date : resolve_date(said, today, DateSense::planned).date;
}

// "2026-12-24..2027-01-02", or one day.
DayRange range_of(const Said& said, Date today)
{
  constexpr std::string_view between = "..";
  const auto at = said.text.find(between);
  if (at == std::string::npos) {
    const auto day = end_of_range(said, today);
    return {day, day};
  }
  const DayRange range{end_of_range({said.text.substr(0, at), said.origin}, today),
                       end_of_range({said.text.substr(at + between.size()), said.origin}, today)};
  if (range.to < range.from) {
    throw Error(Fault::usage, said.origin,
                fmt::format("\"{}\" ends before it begins; write 2026-12-24..2027-01-02", said.text));
  }
  return range;
}

std::optional<Date> day_of(const std::optional<Said>& said, Date today)
{
  return said ? std::optional{resolve_date(*said, today, DateSense::planned).date} : std::nullopt;
}

// The same with the words that stand without a flag as if they had theirs: a whole number is how many sessions.
PlanOptions with_words(PlanOptions options)
{
  const auto words = told_apart(options.facts.words);
  std::vector<std::string> depths;
  std::vector<std::string> sessions;
  for (const auto& number : words.numbers) {
    const bool whole = number.find_first_not_of("0123456789") == std::string::npos;
    (whole ? sessions : depths).push_back(number);
  }
  if (!words.dates.empty()) {
    throw Error(Fault::usage, fmt::format("a plan has no single day; say from when: --start {}",
                                          shell_word(words.dates.front())));
  }
  const auto text = [](const std::optional<Said>& said) {
    return said ? std::optional{said->text} : std::nullopt;
  };
  options.sessions = text(flag_or_word(options.sessions, "--sessions", sessions, "number of sessions"));
  options.facts.depth = text(flag_or_word(options.facts.depth, "--depth", depths, "needle length"));
  options.facts.words = words.areas;
  return options;
}

// Everything but the facts.
PlanRequest course_of(const PlanOptions& options, Date today)
{
  PlanRequest request;
  const auto sessions = number_of(said(options.sessions, "--sessions"), most_sessions, "sessions");
  if (!sessions) {
    throw Error(Fault::usage, "say how many sessions to plan, such as mneedle plan 3");
  }
  request.sessions = *sessions;
  request.start = day_of(said(options.start, "--start"), today).value_or(today);
  if (const auto days = number_of(said(options.every, "--every"), longest_gap, "days")) {
    request.every = Days{*days};
  }
  request.only = weekdays_of(said_list(options.only, "--only"));
  for (const auto& range : said_list(options.not_on, "--not")) {
    request.not_on.push_back(range_of(range, today));
  }
  request.before = day_of(said(options.before, "--before"), today);
  return request;
}

// The areas by flags, else by the answers file, else by the profile; each once.
std::vector<Area> areas_of(const PlanOptions& options, const Answers& answers, const Person& person,
                           std::vector<Assumption>& assumed)
{
  auto texts = areas_told(options.areas, options.facts.words);
  if (texts.empty() && answers.area) {
    texts.push_back(*answers.area);
  }
  std::vector<Area> areas;
  for (const auto& text : texts) {
    const auto area = resolve_word<Area>(text, person.rules);
    if (word(area) != text.text) {
      assumed.push_back({fmt::format("{}: {}", text.text, word(area))});
    }
    if (std::find(areas.begin(), areas.end(), area) == areas.end()) {
      areas.push_back(area);
    }
  }
  if (areas.empty() && person.profile.default_area) {
    areas.push_back(*person.profile.default_area);
    assumed.push_back({fmt::format("area {} from the profile", word(areas.front())), true});
  }
  if (areas.empty()) {
    throw Error(Fault::usage, "--area is missing; say what to plan for, such as mneedle plan 3 face");
  }
  return areas;
}

void note(const std::vector<Assumption>& assumed, std::vector<Assumption>& list)
{
  for (const auto& one : assumed) {
    if (std::find(list.begin(), list.end(), one) == list.end()) {
      list.push_back(one);
    }
  }
}

void refuse_too_often(const PlanRequest& request, const RuleBook& rules, const History& history)
{
  const Proposal* slowest = nullptr;
  Days least{0};
  for (const auto& proposal : request.areas) {
    const auto days = minimum_interval(proposal, rules);
    if (days > least) {
      least = days;
      slowest = &proposal;
    }
  }
  if (!request.every || *request.every >= least) {
    return;
  }
  const auto skin = raised_sensitivity(rules, *slowest, history).value_or(Sensitivity::reactive);
  throw Error(
    Fault::usage, {"--every"},
    fmt::format("{} days are below the minimum of {} days ({}, {}, {} skin); write --every {} or more",
                request.every->count(), least.count(), word(*slowest->area),
                slowest->depth ? to_string(*slowest->depth) + " mm" : "depth not known", word(skin),
                least.count()));
}

} // namespace

std::vector<Option> plan_options(PlanOptions& options)
{
  auto list = in_full_help(fact_options(options.facts));
  for (auto& option : list) {
    if (long_name(option) == "--area") {
      option = {
        option.name,    "AREA[,AREA...]", "where, repeatable; one session of each on a day of its own",
        &options.areas, Words::area,      Joined::yes};
    } else if (long_name(option) == "--on") {
      option.help = "not here: a plan has no single day; see --start";
      option.words = Words::refused;
    }
  }
  const Option own[] = {
    {"--sessions", "N", "how many in each area, 1 to 100", &options.sessions, Words::count},
    everyday({"--start", "DATE", "not before this day (default today)", &options.start, Words::coming_date}),
    everyday(
      {"--every", "DAYS", "between sessions (default: recommended rest)", &options.every, Words::count}),
    everyday({"--only", "DAY[,DAY...]", "only on these weekdays: sat,sun", &options.only, Words::weekday,
              Joined::yes}),
    everyday({"--not", "DATE[..DATE]", "not on that day or in that range, repeatable", &options.not_on,
              Words::coming_date, Joined::yes}),
    everyday(
      {"--before", "DATE", "an event by which the skin has to recover", &options.before, Words::coming_date}),
  };
  list.insert(list.begin(), std::begin(own), std::end(own));
  return list;
}

std::vector<Positional> plan_positionals(PlanOptions& options)
{
  std::vector<Positional> list{
    {"N", "how many sessions in each area, 1 to 100", &options.facts.words, false, Words::count}};
  const auto facts = fact_positionals(options.facts, "AREA...");
  list.insert(list.end(), facts.begin(), facts.end());
  return list;
}

AskedPlan asked_plan(const PlanOptions& typed, const Person& person, Host& host)
{
  const auto options = with_words(typed);
  auto answers = said_by(options.facts, host);
  if (answers.on) {
    throw Error(Fault::usage, answers.on->origin, "a plan has no single day; say from when with --start");
  }
  AskedPlan plan{course_of(options, person.today), {}};
  const auto areas = areas_of(options, answers, person, plan.assumed);
  answers.area.reset();
  const auto asked = proposal_of(answers, person);
  for (const auto area : areas) {
    auto facts = facts_for(asked, area, person.history);
    refuse_denial(facts.proposal, person.history);
    note(facts.assumed, plan.assumed);
    plan.request.areas.push_back(std::move(facts.proposal));
  }
  refuse_too_often(plan.request, person.rules, person.history);
  return plan;
}

} // namespace mneedle
