#include "proof/agreement.hpp"

#include "proof/axes.hpp"
#include "proof/counterexample.hpp"

#include <mneedle/forecast.hpp>
#include <mneedle/plan.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

bool waits(const Verdict& verdict)
{
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), [](const Finding& finding) {
    return finding.blocking() && finding.severity == Severity::wait;
  });
}

class Agreement {
public:
  Agreement(const RuleBook& rules, PartResult& result) : rules_{rules}, result_{result} {}

  void hold(const Situation& facts)
  {
    const auto ahead = forecast(facts.proposal, rules_, facts.history);
    ++result_.evaluations;
    // What waits for something else than a date has no day to agree about.
    if (!ahead.earliest || (ahead.now.worst() && *ahead.now.worst() != Severity::wait)) {
      return;
    }
    const auto day = std::max(*ahead.earliest, facts.proposal.on);
    expect(!waits(on(facts, day)), facts,
           fmt::format("next names {}, and check says no on that day", to_string(day)));
    if (day > facts.proposal.on) {
      expect(waits(on(facts, day - Days{1})), facts,
             fmt::format("next names {}, and check says yes on the day before", to_string(day)));
    }
    hold_plan(facts, ahead);
  }

private:
  Verdict on(const Situation& facts, Date day) const
  {
    auto proposal = facts.proposal;
    proposal.on = day;
    return evaluate(with_day_assumed(std::move(proposal), rules_), rules_, facts.history);
  }

  void hold_plan(const Situation& facts, const Forecast& ahead)
  {
    PlanRequest request;
    request.areas = {facts.proposal};
    request.start = facts.proposal.today;
    const auto planned = plan(request, rules_, facts.history);
    const auto next = std::max(*ahead.earliest, request.start);
    if (planned.sessions.empty()) {
      expect(waits(on(facts, next)), facts, "next names a day, and plan finds none");
      return;
    }
    const auto& first = planned.sessions.front();
    expect(std::max(first.earliest, request.start) == next, facts,
           fmt::format("next names {}, and plan {}", to_string(next), to_string(first.earliest)));
    expect(on(facts, first.session.date).go(), facts,
           fmt::format("plan names {}, and check says no on that day", to_string(first.session.date)));
  }

  void expect(bool holds, const Situation& facts, std::string what)
  {
    auto& law = result_.of(Law::agreement);
    ++law.comparisons;
    if (!holds && law.smallest) {
      ++law.violations;
    } else if (!holds) {
      result_.broken(Law::agreement, one_side(facts, rules_, std::move(what)));
    }
  }

  const RuleBook& rules_;
  PartResult& result_;
};

Situation start_in(Area area)
{
  Situation facts;
  facts.proposal.today = facts.proposal.on = proof_day();
  facts.proposal.area = area;
  facts.proposal.device_kind = DeviceKind::roller;
  facts.proposal.last = LastNever{};
  return facts;
}

template <typename F>
void each_situation(Situation& facts, std::span<const Axis> axes, F f)
{
  if (axes.empty()) {
    f(facts);
    return;
  }
  for (const auto& value : axes.front()) {
    value.set(facts);
    each_situation(facts, axes.subspan(1), f);
  }
}

// Of the many logs some: what the days follow from is asked about in full elsewhere.
Axis some_of(const Axis& axis)
{
  constexpr std::size_t every = 37;
  Axis some;
  for (std::size_t i = 0; i < axis.size(); i += every) {
    some.push_back({axis[i].set, {}});
  }
  return some;
}

// Each depth of the last session, at home and yesterday, with the longest needle of each band.
Axis lasts_of(const RuleBook& rules)
{
  Axis lasts;
  for (const auto& band : band_axis(rules)) {
    lasts.push_back({[set = band.set](Situation& facts) {
                       auto other = facts;
                       set(other);
                       Session last;
                       last.date = facts.proposal.on - Days{1};
                       last.area = facts.proposal.area;
                       last.depth = other.proposal.depth;
                       facts.proposal.last = last;
                     },
                     {}});
  }
  return lasts;
}

// Holds check to the rest that the deeper of two sessions asks for.
void prove_deeper_of_two(Area area, const RuleBook& rules, PartResult& result)
{
  auto facts = start_in(area);
  const std::vector<Axis> axes{band_axis(rules), sensitivity_axis(), lasts_of(rules)};
  each_situation(facts, axes, [&](const Situation& one) {
    const auto& last = std::get<Session>(one.proposal.last);
    auto deeper = one.proposal;
    deeper.depth = std::max(deeper.depth, last.depth);
    const auto rest = minimum_interval(deeper, rules);
    const auto verdict = evaluate(one.proposal, rules, one.history);
    ++result.evaluations;
    ++result.of(Law::table).comparisons;
    const bool stopped = verdict.worst() == Severity::stop;
    if (!stopped && verdict.earliest().value_or(last.date) < last.date + rest) {
      result.broken(
        Law::table,
        one_side(one, rules,
                 fmt::format("the deeper of the two sessions asks for {} days of rest", rest.count())));
    }
  });
}

} // namespace

PartResult prove_agreement(Area area, const RuleBook& rules)
{
  PartResult result;
  Agreement agreement{rules, result};
  auto facts = start_in(area);
  const std::vector<Axis> axes{band_axis(rules), sensitivity_axis(), some_of(session_axis(rules))};
  each_situation(facts, axes, [&](const Situation& one) { agreement.hold(one); });
  return result;
}

PartResult prove_tables(Area area, const RuleBook& rules)
{
  PartResult result;
  auto facts = start_in(area);
  const std::vector<Axis> axes{depth_axis(rules, DeviceKind::roller), sensitivity_axis()};
  std::vector<Days> rests;
  const auto levels = axes.back().size();
  each_situation(facts, axes, [&](const Situation& one) {
    const auto rest = minimum_interval(one.proposal, rules);
    const auto here = rests.size();
    const bool shrinks =
      (here % levels > 0 && rest < rests[here - 1]) || (here >= levels && rest < rests[here - levels]);
    ++result.of(Law::table).comparisons;
    if (shrinks) {
      result.broken(
        Law::table,
        one_side(one, rules,
                 fmt::format("{} days of rest, fewer than for a shorter needle or less sensitive skin",
                             rest.count())));
    }
    rests.push_back(rest);
  });
  prove_deeper_of_two(area, rules, result);
  return result;
}

} // namespace mneedle
