#include "report/brief_words.hpp"

#include "report/clears_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

constexpr auto age_flag = "--device-since DATE";

// The flag that answers for a fact.
std::string_view flag_of(Fact fact)
{
  switch (fact) {
  case Fact::depth:
    return "--depth MM";
  case Fact::area:
    return "--area AREA";
  case Fact::device_kind:
    return "--device-kind KIND";
  case Fact::sensitivity:
    return "--sensitivity LEVEL";
  case Fact::last:
    return "--last DATE, or never";
  case Fact::uses:
    return "--device-uses N";
  case Fact::screening:
  case Fact::screening_today:
    return "--screened";
  case Fact::interval:
    break;
  }
  return "";
}

std::string_view title_of(const Finding& finding)
{
  const auto& head = finding.rule->head;
  return head.title.empty() ? head.message : head.title;
}

// What was found, for a line: only what the rule's own sentence cannot know. Empty where that says it all.
struct Found {
  Date today;
  std::string_view message;

  std::string operator()(const DepthDetail& depth) const
  {
    const auto number = to_string(depth.limit) + " mm";
    const bool said = message.find(number) != std::string_view::npos;
    const bool above = depth.counted > depth.limit && depth.limit > Depth::micrometres(0);
    const auto limit = above && !said ? fmt::format("; limit {}", number) : "";
    const auto counted =
      depth.counted == depth.depth ? "" : fmt::format(", counts as {} mm", to_string(depth.counted));
    return fmt::format("{} mm{}{}", to_string(depth.depth), counted, limit);
  }
  std::string operator()(const UseDetail& use) const
  {
    return fmt::format("use {} of {}", use.use, use.last_use);
  }
  std::string operator()(const AgeDetail& age) const
  {
    return age.age ? fmt::format("day {} of {}", age.age->count(), age.last_day.count()) : "age unknown";
  }
  std::string operator()(const CountDetail& count) const
  {
    return fmt::format("{} session{}", count.sessions, count.sessions == 1 ? "" : "s");
  }
  std::string operator()(const EventDetail& event) const { return day_words(event.date, today); }
  std::string operator()(const ReactionDetail& reaction) const
  {
    return fmt::format("{}, {}", word(reaction.grade), day_words(reaction.date, today));
  }
  std::string operator()(const HoldDetail& hold) const { return hold.reason; }
  std::string operator()(const StaleDetail& stale) const { return day_words(stale.last, today); }
  std::string operator()(const ConditionDetail& condition) const
  {
    return condition.by.empty() ? "" : fmt::format("said by {}", condition.by);
  }
  std::string operator()(const StepDetail& step) const
  {
    return step.measure ? fmt::format("{}", *step.measure) : "";
  }
  std::string operator()(const FactDetail& fact) const
  {
    return fact.in_doubt                ? "a file beside the log, the profile or the rules may hold more"
           : fact.taken_back_by.empty() ? ""
                                        : fmt::format("{} not done", fact.taken_back_by);
  }
  template <typename Other>
  std::string operator()(const Other&) const
  {
    return "";
  }
};

std::string rest_words(const RestDetail& rest, const std::optional<Date>& until, Date today)
{
  const auto running = rest.elapsed < rest.minimum;
  const auto who = rest.setting == Setting::professional ? " (professional session)" : "";
  const auto day =
    until ? fmt::format(": {}{}", running ? "" : "better from ", day_words(*until, today)) : "";
  return fmt::format("day {} of {} since {}{}{}", std::max(rest.elapsed, Days{0}).count(),
                     (running ? rest.minimum : rest.recommended).count(), day_words(rest.from, today), who,
                     day);
}

// With its own full stop, since more follows.
std::string sentence(std::string text) { return text.empty() || text.back() == '.' ? text : text + "."; }

std::string brief_words(const Finding& finding, const FindingLine& line, Date today)
{
  if (const auto* rest = std::get_if<RestDetail>(&finding.detail)) {
    return rest_words(*rest, line.until, today);
  }
  if (std::holds_alternative<WarningRule>(finding.rule->body)) {
    return std::string{finding.rule->head.message};
  }
  const auto* step = std::get_if<StepDetail>(&finding.detail);
  if (step != nullptr && finding.outcome == Outcome::failed && !step->measure) {
    return fmt::format("Not done: {} (`--done {}`)", title_of(finding), step->step.text());
  }
  const auto found = std::visit(Found{today, finding.rule->head.message}, finding.detail);
  const auto dated = std::holds_alternative<EventDetail>(finding.detail);
  const auto& head = finding.rule->head;
  const auto more = found.empty() ? "" : dated ? ", " + found : fmt::format(" ({})", found);
  const auto said = fmt::format("{}{}", dated ? title_of(finding) : head.message, more);
  if (line.until) {
    // Besides waiting there is something to do.
    const auto remedy =
      finding.action && !head.clears.empty() ? fmt::format("{} {}", sentence(said), head.clears) : said;
    return fmt::format("{}: {}", remedy, day_words(*line.until, today));
  }
  // A caution is for thinking over; what would clear it comes with --why.
  const auto clears = finding.severity > Severity::caution ? line.clears : "";
  return clears.empty() ? said : fmt::format("{} {}", sentence(said), clears);
}

} // namespace

FindingLine line_in_brief(const Finding& finding, Date today)
{
  auto line = line_of(finding);
  line.title = title_of(finding);
  line.brief = brief_words(finding, line, today);
  line.rest = std::holds_alternative<RestDetail>(finding.detail);
  line.warning = std::holds_alternative<WarningRule>(finding.rule->body);
  const auto* fact = std::get_if<FactDetail>(&finding.detail);
  if (fact != nullptr && !fact->in_doubt && fact->taken_back_by.empty()) {
    line.flag = flag_of(fact->fact);
  }
  const auto* age = std::get_if<AgeDetail>(&finding.detail);
  if (age != nullptr && !age->age) {
    line.flag = age_flag;
  }
  const auto* step = std::get_if<StepDetail>(&finding.detail);
  if (step != nullptr && finding.outcome == Outcome::unknown
      && std::get<StepRule>(finding.rule->body).phase == Phase::before) {
    line.step = step->step.text();
  }
  return line;
}

} // namespace mneedle
