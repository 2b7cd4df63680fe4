#include "report/detail_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

std::string needle(const std::optional<Depth>& depth)
{
  return depth ? to_string(*depth) + " mm" : "depth unknown";
}

std::string progress(const RestDetail& rest)
{
  const auto day = std::max(rest.elapsed, Days{0}).count();
  if (rest.elapsed < rest.minimum) {
    return fmt::format("day {} of {} since {}", day, rest.minimum.count(), to_string(rest.from));
  }
  const auto least = rest.minimum > Days{0} ? fmt::format("at least {}, ", rest.minimum.count()) : "";
  return fmt::format("day {} since {}; {}better {}", day, to_string(rest.from), least,
                     rest.recommended.count());
}

std::string tolerance(const DepthDetail& depth)
{
  return depth.counted == depth.depth
           ? ""
           : fmt::format(", counted as {} mm with the device's tolerance", to_string(depth.counted));
}

// Empty if the limit is 0. A rule about a kind of device speaks from its limit on.
std::string against(const DepthDetail& depth, const Rule* rule)
{
  if (depth.limit == Depth::micrometres(0)) {
    return "";
  }
  const auto begins = rule != nullptr && std::holds_alternative<DeviceRule>(rule->body);
  return fmt::format("; {} {} mm", begins ? "counts from" : "limit", to_string(depth.limit));
}

std::string measured(const StepDetail& step, const Rule* rule)
{
  const auto* body = rule == nullptr ? nullptr : std::get_if<StepRule>(&rule->body);
  if (!step.measure || body == nullptr || !body->measure) {
    return "";
  }
  const auto& [unit, at_least] = *body->measure;
  return fmt::format("{} {}; at least {} {}", *step.measure, unit, at_least, unit);
}

// One function per kind of detail, found by overload.
struct Words {
  const Finding& finding;

  bool passed() const { return finding.outcome == Outcome::passed; }

  std::string operator()(const NotConcerned&) const { return passed() ? "does not apply" : ""; }

  std::string operator()(const RestDetail& rest) const
  {
    const auto* session = rest.setting == Setting::professional ? "professional session, " : "";
    return fmt::format("{} ({}{}, {} sensitivity)", progress(rest), session, needle(rest.depth),
                       word(rest.sensitivity));
  }

  std::string operator()(const DepthDetail& depth) const
  {
    return fmt::format("{} mm{}{}", to_string(depth.depth), tolerance(depth), against(depth, finding.rule));
  }

  std::string operator()(const AreaDetail& area) const
  {
    return passed() ? std::string{word(area.area)} : "";
  }

  std::string operator()(const ConditionDetail& condition) const
  {
    const auto name = condition.condition.text();
    return passed()               ? fmt::format("{} not named", name)
           : condition.by.empty() ? std::string{}
                                  : fmt::format("{} follows from {}", name, condition.by);
  }

  std::string operator()(const EventDetail& event) const
  {
    return fmt::format("{} on {}, until {}", event.event.text(), to_string(event.date),
                       to_string(event.until));
  }

  std::string operator()(const StaleDetail& stale) const { return "last session " + to_string(stale.last); }

  std::string operator()(const StepDetail& step) const
  {
    const auto measure = measured(step, finding.rule);
    if (!measure.empty()) {
      return measure;
    }
    if (step.state == StepState::not_done) {
      return passed() ? "not done" : "";
    }
    return passed() ? "done" : step.state == StepState::open ? "not answered" : "";
  }

  std::string operator()(const UseDetail& use) const
  {
    return fmt::format("use {} of {}", use.use, use.last_use);
  }

  std::string operator()(const AgeDetail& age) const
  {
    const auto last = age.last_day.count();
    return age.age ? fmt::format("day {} of {}", age.age->count(), last)
                   : fmt::format("start date unknown; at most {} days", last);
  }

  std::string operator()(const ReactionDetail& reaction) const
  {
    const auto kind = reaction.kind ? fmt::format(" ({})", word(*reaction.kind)) : "";
    return fmt::format("{} reaction{} of {}, {}", word(reaction.grade), kind, to_string(reaction.date),
                       reaction.resolved ? "resolved " + to_string(*reaction.resolved) : "not resolved");
  }

  std::string operator()(const HoldDetail& hold) const
  {
    const auto until = "until " + to_string(hold.until);
    return hold.reason.empty() ? until : fmt::format("{} ({})", until, hold.reason);
  }

  std::string operator()(const OveruseDetail& overuse) const
  {
    return "the last one on " + to_string(overuse.last);
  }

  std::string operator()(const CountDetail& count) const
  {
    return fmt::format("{} session{}", count.sessions, count.sessions == 1 ? "" : "s");
  }

  std::string operator()(const FactDetail& fact) const
  {
    const auto by = fact.taken_back_by;
    return passed()        ? fmt::format("{} known", word(fact.fact))
           : fact.in_doubt ? "a file beside the log, profile or rules may hold more"
           : by.empty()    ? ""
                           : fmt::format("--not-done {} takes it back", by);
  }
};

} // namespace

std::string detail_words(const Finding& finding) { return std::visit(Words{finding}, finding.detail); }

} // namespace mneedle
