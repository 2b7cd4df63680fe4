#include "engine/rule_index.hpp"

#include "engine/case.hpp"
#include "engine/rest.hpp"

#include <mneedle/evaluate.hpp>

#include <algorithm>

namespace mneedle {

namespace {

// Files a rule under what it may speak about, by overload.
struct Filing {
  RuleIndex& index;
  const Rule& rule;
  bool base;

  void operator()(const ConditionRule& body) const
  {
    index.by_condition.emplace_back(body.condition.text(), &rule);
    if (!body.implies.empty()) {
      index.implying_conditions.emplace_back(body.condition.text(), &rule);
    }
  }
  void operator()(const WarningRule& body) const
  {
    index.by_condition.emplace_back(body.condition.text(), &rule);
  }
  void operator()(const DeferralRule& body) const
  {
    index.by_event.emplace_back(body.event.text(), &rule);
    if (!body.implies.empty()) {
      index.implying_events.emplace_back(body.event.text(), &rule);
    }
  }
  void operator()(const IntervalRule& body) const
  {
    index.general.push_back(&rule);
    index.intervals.push_back(&body);
    if (base) {
      index.base_intervals.push_back(&body);
      if (!body.setting && body.kinds.empty()) {
        index.bands.push_back(&body);
      }
    }
  }
  void operator()(const AreaRule& body) const
  {
    index.general.push_back(&rule);
    if (body.severity == Severity::stop) {
      index.forbidding.push_back(&body);
    }
  }
  void operator()(const DeviceRule& body) const
  {
    index.general.push_back(&rule);
    index.devices.push_back(&body);
  }
  void operator()(const DeviceLifeRule& body) const
  {
    index.general.push_back(&rule);
    index.lives.push_back(&body);
  }
  void operator()(const StepRule& body) const
  {
    if (body.phase == Phase::before) {
      index.general.push_back(&rule);
    } else if (body.phase == Phase::ahead) {
      index.preparations.emplace_back(body.step.text(), &rule);
    }
  }
  void operator()(const BeforeEventRule&) const {}
  void operator()(const AftercareRule&) const {}
  void operator()(const CheckInRule&) const {}
  void operator()(const NoteRule&) const {}
  template <typename Other>
  void operator()(const Other&) const
  {
    index.general.push_back(&rule);
  }
};

Depth edge_at_home(const RuleSet& base)
{
  auto deepest = base.least;
  for (const auto& rule : base.rules) {
    const auto* band = std::get_if<IntervalRule>(&rule.body);
    if (band != nullptr && !band->setting && band->home) {
      deepest = std::max(deepest, band->to.value_or(bottomless));
    }
  }
  return deepest;
}

// A limit for everybody, everywhere.
Depth limit_at_home(const RuleSet& base)
{
  auto limit = bottomless;
  for (const auto& rule : base.rules) {
    const auto* depth = std::get_if<DepthRule>(&rule.body);
    if (depth != nullptr && depth->severity == Severity::stop && depth->areas.empty()
        && depth->at_least == Sensitivity::low) {
      limit = std::min(limit, depth->above);
    }
  }
  return limit;
}

// What is asked for on top after sessions that came too early.
Days extra_rest(const RuleBook& rules)
{
  Days extra{0};
  rules.each<OveruseRule>([&](const Rule&, const OveruseRule& rule) { extra = std::max(extra, rule.extra); });
  return extra;
}

} // namespace

RuleIndex::RuleIndex(const RuleBook& book)
  : rules{book}, deepest_home_band{edge_at_home(book.base())}, home_limit{limit_at_home(book.base())},
    longest_rest{mneedle::longest_rest(book)}, longest_overuse{longest_rest + extra_rest(book)},
    screening_valid{mneedle::screening_valid(book)}
{
  for (const auto& set : book.sets()) {
    for (const auto& rule : set.rules) {
      std::visit(Filing{*this, rule, &set == &book.base()}, rule.body);
    }
  }
  std::stable_sort(by_condition.begin(), by_condition.end());
  std::stable_sort(by_event.begin(), by_event.end());
  std::stable_sort(implying_conditions.begin(), implying_conditions.end());
  std::stable_sort(implying_events.begin(), implying_events.end());
  std::stable_sort(preparations.begin(), preparations.end());
}

} // namespace mneedle
