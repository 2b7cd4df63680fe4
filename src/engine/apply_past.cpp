// Rules about what happened before.

#include "engine/apply.hpp"
#include "engine/rest.hpp"

#include <algorithm>

namespace mneedle {

namespace {

std::optional<Depth> shown(Depth depth) { return depth == bottomless ? std::nullopt : std::optional{depth}; }

// What one rule asks for after one session.
struct Bound {
  const PastSession* session;
  Depth depth;
  Rest rest;

  Date minimum() const { return session->date + rest.minimum; }
  Date recommended() const { return session->date + rest.recommended; }
};

// The rule asks for the same rest after each session it speaks of, so the latest decides; of one day the deepest is told.
std::optional<Bound> bound_of(const IntervalRule& rule, const Case& facts)
{
  const bool here = std::any_of(rule.rows.begin(), rule.rows.end(), [&](const IntervalRow& row) {
    return concerns(row.areas, facts.proposal.area);
  });
  if (!here || !concerns(rule.kinds, facts.proposal.device_kind)) {
    return std::nullopt;
  }
  const PastSession* latest = nullptr;
  for (auto session = facts.sessions.rbegin(); session != facts.sessions.rend(); ++session) {
    if (latest != nullptr && session->date < latest->date) {
      break;
    }
    const bool deeper = latest == nullptr || session->depth > latest->depth;
    if (deeper && speaks(rule, std::max(session->depth, facts.depth), session->setting)) {
      latest = &*session;
    }
  }
  if (latest == nullptr) {
    return std::nullopt;
  }
  return Bound{latest, std::max(latest->depth, facts.depth),
               rest_by(rule, facts.proposal.area, facts.sensitivity)};
}

RestDetail detail_of(const Bound& bound, const Case& facts)
{
  return {bound.session->date,
          shown(bound.depth),
          bound.session->setting,
          facts.sensitivity,
          facts.on() - bound.session->date,
          bound.rest.minimum,
          bound.rest.recommended};
}

Date ends(const DeferralRule& rule, Date date, Sensitivity sensitivity)
{
  return rule.months ? date + *rule.months : date + rule.days[sensitivity];
}

// The event of this rule that matters longest.
const Event* latest_event(const DeferralRule& rule, const Case& facts)
{
  const Event* latest = nullptr;
  for (const auto& event : facts.events) {
    if (event.event == rule.event && (rule.whole_body || concerns(event.area, facts.proposal.area))
        && (latest == nullptr || latest->date < event.date)) {
      latest = &event;
    }
  }
  return latest;
}

// The rest after a reaction, counted from the day it was over: that of the session it belongs to, however late it was
// noticed, and of every session that skin had not rested from by then. Not only of the latest: one more session must not
// make it shorter.
Rest rest_after_reaction(const Case& facts, const PastReaction& reaction, Date over)
{
  const auto rest_of = [&](const PastSession& session) {
    return rest_after(session, facts.depth, facts.sensitivity, facts);
  };
  auto longest = rest_of({over, facts.depth, Setting::home, {}, {}, {}});
  for (const auto& session : reaction.sessions) {
    longest = longer(longest, rest_of(session));
  }
  for (const auto& session : facts.sessions) {
    const auto rest = rest_of(session);
    if (session.date <= over && session.date + rest.minimum > reaction.begins()) {
      longest = longer(longest, rest);
    }
  }
  return longest;
}

ReactionDetail detail_of(const Reaction& reaction)
{
  return {reaction.date, reaction.grade, reaction.resolved, reaction.kind, reaction.id};
}

bool patch_tested(const FirstUseRule& rule, const Case& facts)
{
  return std::any_of(facts.events.begin(), facts.events.end(), [&](const Event& event) {
    return event.event == rule.event && concerns(event.area, facts.proposal.area)
           && event.date + rule.after <= facts.on();
  });
}

// How many home sessions lie behind without a break of `rest`.
int in_a_row(const Case& facts, Days rest)
{
  int count = 0;
  auto next = facts.on();
  for (auto session = facts.sessions.rbegin(); session != facts.sessions.rend(); ++session) {
    if (next - session->date >= rest) {
      break;
    }
    count += session->setting == Setting::home ? 1 : 0;
    next = session->date;
  }
  return count;
}

} // namespace

void Findings::apply(const IntervalRule& rule)
{
  if (const auto bound = bound_of(rule, facts_)) {
    wait(bound->minimum(), bound->recommended(), detail_of(*bound, facts_));
  } else {
    pass();
  }
}

void Findings::apply(const OveruseRule& rule)
{
  const auto early = overused(facts_);
  if (early.empty()) {
    return pass();
  }
  std::optional<std::pair<Date, Date>> latest;
  for (const auto& session : early) {
    const auto rest = rest_after(session, facts_.depth, facts_.sensitivity, facts_);
    latest =
      std::max(latest, std::optional{std::pair{session.date + rest.minimum + rule.extra, session.date}});
  }
  wait(latest->first, OveruseDetail{latest->second});
}

void Findings::apply(const DeferralRule& rule)
{
  const auto* event = latest_event(rule, facts_);
  if (event == nullptr || (rule.with && facts_.told(*rule.with) == nullptr)) {
    return pass();
  }
  const auto until = ends(rule, event->date, facts_.sensitivity);
  const EventDetail detail{rule.event, event->date, until};
  if (rule.severity == Severity::wait) {
    wait(until, detail);
  } else if (facts_.on() < until) {
    fail(rule.severity, detail);
  } else {
    pass(detail);
  }
}

void Findings::apply(const FirstUseRule& rule)
{
  const auto depth = facts_.proposal.depth;
  const auto used = [&](const PastSession& session) { return session.nominal >= depth; };
  if (!depth || std::any_of(facts_.sessions.begin(), facts_.sessions.end(), used)) {
    return pass();
  }
  const DepthDetail detail{*depth, *depth + facts_.tolerance, rule.above};
  if (rule.fix_above && facts_.sessions.empty() && detail.counted > *rule.fix_above) {
    auto& finding = fail(Severity::fix, DepthDetail{detail.depth, detail.counted, *rule.fix_above});
    if (*rule.fix_above > facts_.tolerance) {
      finding.action = Shorten{*rule.fix_above - facts_.tolerance};
    }
  } else if (detail.counted > rule.above || !patch_tested(rule, facts_)) {
    fail(Severity::caution, detail);
  } else {
    pass(detail);
  }
}

void Findings::apply(const ReactionRule& rule)
{
  const auto before = list_.size();
  for (const auto& reaction : facts_.reactions) {
    // What stops needling at all stops it everywhere.
    const bool here = rule.stops || reaction.concerns(facts_.proposal.area);
    if (reaction.entry.grade == rule.grade && here) {
      apply_to(reaction, rule);
    }
  }
  if (list_.size() == before) {
    pass();
  }
}

void Findings::apply_to(const PastReaction& past, const ReactionRule& rule)
{
  const auto& reaction = past.entry;
  const bool over = reaction.resolved && *reaction.resolved <= facts_.on();
  const auto detail = detail_of(reaction);
  if (!over && rule.stops) {
    fail(Severity::stop, detail);
    return;
  }
  // What is not over may be over today, so that tomorrow is the first day that can be named. Where the log says it is
  // over tomorrow (a journey, midnight), that day counts.
  const auto calm = reaction.resolved.value_or(facts_.on());
  const auto rest = rule.restarts ? rest_after_reaction(facts_, past, calm) : Rest{};
  const auto after = reaction.resolved ? rule.after : std::max(rule.after, Days{1});
  auto& finding =
    wait(calm + std::max(rest.minimum, after), calm + std::max(rest.recommended, rule.after), detail);
  if (!reaction.resolved) {
    finding.action = ResolveReaction{reaction.date};
  }
}

// What a reaction was counts whatever its grade; if nobody said it, the grade counts.
bool remembers(const ReactionHistoryRule& rule, const Reaction& reaction)
{
  if (reaction.kind && !rule.kinds.empty()) {
    return holds(rule.kinds, *reaction.kind);
  }
  return reaction.grade == rule.grade;
}

void Findings::apply(const ReactionHistoryRule& rule)
{
  const auto before = list_.size();
  for (const auto& past : facts_.reactions) {
    const auto& reaction = past.entry;
    const bool speaks = remembers(rule, reaction) && (rule.whole_body || past.concerns(facts_.proposal.area));
    if (speaks && (!rule.days || !reaction.resolved || facts_.on() < *reaction.resolved + *rule.days)) {
      fail(rule.severity, detail_of(reaction));
    }
  }
  if (list_.size() == before) {
    pass();
  }
}

void Findings::apply(const HoldRule&)
{
  const Hold* latest = nullptr;
  for (const auto& hold : facts_.holds) {
    if (concerns(hold.area, facts_.proposal.area) && (latest == nullptr || latest->until < hold.until)) {
      latest = &hold;
    }
  }
  if (latest == nullptr) {
    return pass();
  }
  wait(latest->until, HoldDetail{latest->until, latest->reason});
}

void Findings::apply(const SeriesBreakRule& rule)
{
  const CountDetail detail{in_a_row(facts_, rule.rest)};
  if (detail.sessions < rule.sessions) {
    return pass(detail);
  }
  fail(Severity::note, detail);
}

void Findings::apply(const StaleRule& rule)
{
  if (facts_.sessions.empty() || facts_.on() < facts_.sessions.back().date + rule.months) {
    return pass();
  }
  fail(Severity::note, StaleDetail{facts_.sessions.back().date});
}

void Findings::apply(const SameDayRule&)
{
  const auto& sessions = facts_.near_the_day;
  const auto other = std::find_if(sessions.begin(), sessions.end(), [&](const Session& session) {
    const bool today =
      session.date == facts_.on() || std::min(session.date, facts_.proposal.today) == facts_.on();
    return today && session.area && facts_.proposal.area && !overlap(*session.area, *facts_.proposal.area);
  });
  if (other == sessions.end()) {
    return pass();
  }
  fail(Severity::caution, AreaDetail{*other->area});
}

} // namespace mneedle
