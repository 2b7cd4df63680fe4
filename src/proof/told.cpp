#include "proof/told.hpp"

#include "engine/case.hpp"
#include "engine/thresholds.hpp"
#include "proof/axes.hpp"
#include "proof/counterexample.hpp"
#include "proof/families.hpp"
#include "proof/remark.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

class Telling {
public:
  Telling(const RuleBook& rules, PartResult& result)
    : rules_{rules}, result_{result}, decider_{rules}, numbers_{thresholds_of(rules, proof_day())}
  {
  }

  void hold(const Situation& start)
  {
    start_ = &start;
    plain_ = decide(start);
    for (const auto condition : numbers_.conditions) {
      expect(condition_told(condition, start.proposal.area));
    }
    for (const auto& [words, days] : numbers_.deferrals) {
      expect(event_told(words.first, Days{0}));
    }
    for (const auto& [step, measures] : numbers_.steps) {
      expect(step_told(step, start.proposal));
    }
    for (const auto step : numbers_.preparations) {
      expect(step_told(step, start.proposal));
    }
    hold_implied();
    hold_later();
  }

private:
  Decision decide(const Situation& facts)
  {
    ++result_.evaluations;
    verdict_ = &decider_.decide(facts.proposal, facts.history);
    return decision_of(*verdict_);
  }

  Situation with(const Remark& remark) const
  {
    auto facts = *start_;
    remark.tell(facts.proposal);
    return facts;
  }

  bool any_rule(const Remark& remark) const
  {
    return std::any_of(rules_.sets().begin(), rules_.sets().end(), [&](const RuleSet& set) {
      return std::any_of(set.rules.begin(), set.rules.end(),
                         [&](const Rule& rule) { return remark.about(rule.body); });
    });
  }

  void expect(const Remark& remark)
  {
    const auto facts = with(remark);
    const auto decision = decide(facts);
    const bool heard =
      std::any_of(verdict_->findings.begin(), verdict_->findings.end(), [&](const Finding& finding) {
        return finding.outcome != Outcome::passed && remark.about(finding.rule->body);
      });
    const bool effect = heard || !any_rule(remark);
    note(Law::told, never_better(decision, plain_) && effect, facts, *start_);
  }

  // Compares what implies a condition with the condition itself.
  void compare(const Remark& implying, ConditionId condition)
  {
    const auto facts = with(implying);
    const auto named = with(condition_told(condition, {}));
    const auto decision = decide(facts);
    note(Law::implied, never_better(decision, decide(named)), facts, named);
  }

  void hold_implied()
  {
    constexpr Days long_ago{5000};
    rules_.each<DeferralRule>([&](const Rule&, const DeferralRule& rule) {
      for (const auto condition : rule.implies) {
        compare(event_told(rule.event, Days{0}), condition);
        compare(event_told(rule.event, long_ago), condition);
      }
    });
    rules_.each<ConditionRule>([&](const Rule&, const ConditionRule& rule) {
      for (const auto condition : rule.implies) {
        compare(condition_told(rule.condition, {}), condition);
      }
    });
    rules_.each<StepRule>([&](const Rule&, const StepRule& rule) {
      for (const auto condition : rule.implies) {
        compare(step_told(rule.step, start_->proposal), condition);
      }
    });
  }

  void hold_later()
  {
    for (const int days : {1, 9, 100}) {
      auto facts = *start_;
      facts.proposal.on = facts.proposal.on + Days{days};
      const auto decision = decide(facts);
      auto& law = result_.of(Law::later_day);
      ++law.comparisons;
      if (!decision.worst) {
        result_.broken(Law::later_day, one_side(facts, rules_, std::string{sentence_of(Law::later_day)}));
      }
    }
  }

  void note(Law law, bool holds, const Situation& worse, const Situation& other)
  {
    auto& result = result_.of(law);
    ++result.comparisons;
    if (holds) {
      return;
    }
    if (result.smallest) {
      ++result.violations;
      return;
    }
    result_.broken(law, compare_sides(worse, rules_, other, rules_, std::string{sentence_of(law)}));
  }

  const RuleBook& rules_;
  PartResult& result_;
  Decider decider_;
  Thresholds numbers_;
  const Situation* start_ = nullptr;
  const Verdict* verdict_ = nullptr;
  Decision plain_;
};

} // namespace

PartResult prove_told(Area area, const RuleBook& rules)
{
  PartResult result;
  Telling telling{rules, result};
  for (std::size_t kind = 0; kind < words_of<DeviceKind>().size(); ++kind) {
    auto facts = answered_in(area, static_cast<DeviceKind>(kind), rules);
    for (const auto& depth : band_axis(rules)) {
      for (const auto& level : sensitivity_axis()) {
        depth.set(facts);
        level.set(facts);
        telling.hold(facts);
      }
    }
  }
  return result;
}

} // namespace mneedle
