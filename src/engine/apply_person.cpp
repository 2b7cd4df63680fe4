// Rules about the person, the place and the needle.

#include "engine/apply.hpp"
#include "engine/rest.hpp"

#include <mneedle/evaluate.hpp>

#include <algorithm>

namespace mneedle {

namespace {

// Too long a needle is mended by a shorter one, unless it is past what any
// home session may use.
Severity too_deep(const Case& facts, Depth depth)
{
  return depth > facts.index.home_limit ? Severity::stop : Severity::fix;
}

Severity too_deep(const Case& facts, const DepthRule& rule, Depth depth)
{
  if (rule.severity == Severity::fix) {
    return too_deep(facts, depth);
  }
  // Past a stop by the device's tolerance alone, a shorter setting is enough.
  return rule.severity == Severity::stop && depth <= rule.above ? Severity::fix : rule.severity;
}

DepthDetail against(const Case& facts, Depth depth, Depth limit)
{
  return {depth, depth + facts.tolerance, limit};
}

bool known_last(const Case& facts)
{
  if (facts.proposal.record_in_doubt) {
    return false;
  }
  if (!std::holds_alternative<LastUnknown>(facts.proposal.last)) {
    return true;
  }
  if (!facts.taken_back_by(Fact::last).empty()) {
    return false;
  }
  if (!facts.sessions.empty()) {
    return true;
  }
  // A log that is older than the longest rest and knows no session here is as good as an answer.
  const auto& logged = facts.history.sessions;
  return facts.proposal.area && !logged.empty()
         && facts.on() - logged.front().date > facts.index.longest_rest;
}

bool wants_uses(const Case& facts)
{
  const auto& lives = facts.index.lives;
  return facts.proposal.device_kind && std::any_of(lives.begin(), lives.end(), [&](const auto* rule) {
           return concerns(rule->kinds, facts.proposal.device_kind);
         });
}

// Whether needles may not go there at all, so that no rest could be asked for.
bool forbidden(const Case& facts)
{
  const auto& rules = facts.index.forbidding;
  return std::any_of(rules.begin(), rules.end(),
                     [&](const auto* rule) { return concerns(rule->areas, facts.proposal.area); });
}

// Whether the base set asks for some rest after a session like this.
bool covered(const Case& facts)
{
  if (!facts.proposal.area || forbidden(facts)) {
    return true;
  }
  const auto& intervals = facts.index.base_intervals;
  return std::any_of(intervals.begin(), intervals.end(), [&](const auto* interval) {
    return speaks(*interval, facts.depth, Setting::home)
           && rest_by(*interval, facts.proposal.area, facts.sensitivity).minimum > Days{0};
  });
}

bool screening_stored(const Case& facts, Days valid)
{
  const auto& stored = facts.proposal.stored_screening;
  return stored && facts.on() - *stored <= valid;
}

bool screened(const Case& facts, Days valid)
{
  return facts.taken_back_by(Fact::screening).empty()
         && (facts.proposal.screened || screening_stored(facts, valid));
}

// What can change overnight, nobody can tell of a day to come. Where nothing is screened at all, that says it already.
bool screened_today(const Case& facts)
{
  const bool told = facts.proposal.screened && !facts.later_day();
  return !screened(facts, facts.index.screening_valid)
         || (told && facts.taken_back_by(Fact::screening_today).empty());
}

bool known(const Case& facts, const FactRule& rule)
{
  const auto& proposal = facts.proposal;
  switch (rule.fact) {
  case Fact::depth:
    return proposal.depth.has_value();
  case Fact::area:
    return proposal.area.has_value();
  case Fact::device_kind:
    return proposal.device_kind.has_value();
  case Fact::sensitivity:
    return proposal.sensitivity.has_value();
  case Fact::last:
    return known_last(facts);
  case Fact::screening:
    return screened(facts, rule.valid);
  case Fact::screening_today:
    return screened_today(facts);
  case Fact::uses:
    return proposal.uses.has_value() || !wants_uses(facts);
  case Fact::interval:
    break;
  }
  return covered(facts);
}

} // namespace

Days screening_valid(const RuleBook& rules)
{
  Days valid{0};
  rules.each<FactRule>([&](const Rule&, const FactRule& rule) {
    if (rule.fact == Fact::screening) {
      valid = rule.valid;
    }
  });
  return valid;
}

void Findings::apply(const FactRule& rule)
{
  if (known(facts_, rule)) {
    return pass(FactDetail{rule.fact, {}});
  }
  const bool in_doubt = rule.fact == Fact::last && facts_.proposal.record_in_doubt;
  auto& finding =
    add(Outcome::unknown, Severity::open, FactDetail{rule.fact, facts_.taken_back_by(rule.fact), in_doubt});
  if (rule.fact != Fact::interval && !in_doubt) {
    finding.action = Answer{rule.fact};
  }
}

void Findings::apply(const AreaRule& rule)
{
  const auto area = facts_.proposal.area;
  if (!area || !concerns(rule.areas, area)) {
    return pass();
  }
  fail(rule.severity, AreaDetail{*area});
}

void Findings::apply(const DepthRule& rule)
{
  const auto depth = facts_.proposal.depth;
  if (!depth || !concerns(rule.areas, facts_.proposal.area) || facts_.sensitivity < rule.at_least) {
    return pass();
  }
  const auto detail = against(facts_, *depth, rule.above);
  if (detail.counted <= rule.above) {
    return pass(detail);
  }
  const auto severity = too_deep(facts_, rule, *depth);
  auto& finding = fail(severity, detail);
  if (severity == Severity::fix && rule.above > facts_.tolerance) {
    finding.action = Shorten{rule.above - facts_.tolerance};
  }
}

void Findings::apply_cap(const ConditionRule& rule)
{
  const auto detail = against(facts_, *facts_.proposal.depth, *rule.cap);
  auto& finding = fail(std::max(rule.severity, too_deep(facts_, detail.depth)), detail);
  if (finding.severity == Severity::fix && *rule.cap > facts_.tolerance) {
    finding.action = Shorten{*rule.cap - facts_.tolerance};
  }
}

void Findings::apply_calm(const ConditionRule& rule, const ToldCondition& told)
{
  auto& finding = wait(facts_.on() + rule.calm, ConditionDetail{told.condition, told.by});
  finding.action = ComeCalm{rule.condition, rule.calm};
}

void Findings::apply(const ConditionRule& rule)
{
  const auto* told = facts_.told(rule.condition);
  if (told == nullptr || !concerns(rule.areas, facts_.proposal.area)) {
    return pass(ConditionDetail{rule.condition, {}});
  }
  const auto depth = facts_.proposal.depth;
  if (rule.severity == Severity::wait) {
    apply_calm(rule, *told);
  } else if (rule.cap && depth && *depth + facts_.tolerance > *rule.cap) {
    apply_cap(rule);
  } else {
    fail(rule.severity, ConditionDetail{rule.condition, told->by});
  }
}

void Findings::apply(const WarningRule& rule)
{
  const auto* told = facts_.told(rule.condition);
  if (told == nullptr) {
    return pass(ConditionDetail{rule.condition, {}});
  }
  fail(Severity::stop, ConditionDetail{rule.condition, told->by});
}

} // namespace mneedle
